package io.flinksustain.cost;

import io.flinksustain.text.NumberText;
import io.flinksustain.yaml.YamlFields;
import io.flinksustain.yaml.YamlText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a price list from YAML and notes everything that is wrong with it. */
public final class PriceReader {
  private static final Set<String> FIELDS =
      Set.of("currency", "date", "source", "example", "vcpu-hour", "gib-hour", "instances");
  private static final Set<String> INSTANCE = Set.of("cores", "gib", "hour");
  private static final double MOST_PER_HOUR = 10_000;
  private static final double MOST_CORES = 1_024;
  private static final double MOST_GIB = 65_536;

  private final YamlText yaml;
  private final YamlFields fields;

  private PriceReader(YamlText yaml, Node root) {
    this.yaml = yaml;
    this.fields = new YamlFields(yaml, root, FIELDS);
  }

  /** The prices; empty, with errors noted in the text, when anything is wrong with them. */
  public static Optional<Prices> read(YamlText yaml) {
    Optional<Prices> prices = yaml.root().map(root -> new PriceReader(yaml, root).prices());
    return yaml.errors().isEmpty() ? prices : Optional.empty();
  }

  private Prices prices() {
    requireSomePrice();
    return new Prices(
        currency(),
        date(),
        fields.required("source"),
        fields.parsed("example", PriceReader::flag, "true or false").orElse(false),
        rate("vcpu-hour", "gib-hour"),
        rate("gib-hour", "vcpu-hour"),
        instances());
  }

  private void requireSomePrice() {
    if (FIELDS.stream().noneMatch(field -> isPrice(field) && fields.get(field) != null)) {
      yaml.error(fields.node(), "there is no price here", "vcpu-hour and gib-hour, or instances");
    }
  }

  private static boolean isPrice(String field) {
    return field.endsWith("-hour") || field.equals("instances");
  }

  private String currency() {
    fields.required("currency");
    return fields
        .parsed("currency", PriceReader::code, "three capital letters, such as EUR")
        .orElse("");
  }

  private LocalDate date() {
    fields.required("date");
    return fields.parsed("date", PriceReader::day, "a day such as 2026-11-27").orElse(null);
  }

  /** The price of one of two things that are worth nothing without each other. */
  private double rate(String name, String other) {
    return fields.get(name) == null && fields.get(other) == null
        ? Double.NaN
        : number(fields, name, MOST_PER_HOUR);
  }

  private Map<String, Instance> instances() {
    Map<String, Instance> instances = new LinkedHashMap<>();
    if (fields.get("instances") != null) {
      YamlFields all = new YamlFields(yaml, fields.get("instances"));
      all.names().forEach(name -> instances.put(name, instance(all.get(name))));
    }
    return Collections.unmodifiableMap(instances);
  }

  private Instance instance(Node node) {
    YamlFields instance = new YamlFields(yaml, node, INSTANCE);
    return new Instance(
        number(instance, "cores", MOST_CORES),
        number(instance, "gib", MOST_GIB),
        number(instance, "hour", MOST_PER_HOUR));
  }

  private static double number(YamlFields fields, String name, double most) {
    fields.required(name);
    return fields
        .parsed(
            name,
            text -> NumberText.decimal(text).filter(value -> value > 0 && value <= most),
            String.format(Locale.ROOT, "a number above 0, at most %.0f", most))
        .orElse(Double.NaN);
  }

  private static Optional<String> code(String text) {
    return Optional.of(text).filter(code -> code.matches("[A-Z]{3}"));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<Boolean> flag(String text) {
    return Optional.of(text).filter(Set.of("true", "false")::contains).map(Boolean::valueOf);
  }
}
