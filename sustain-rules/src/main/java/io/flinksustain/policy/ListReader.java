package io.flinksustain.policy;

import io.flinksustain.yaml.YamlFields;
import io.flinksustain.yaml.YamlText;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the lists of a section: maintenance windows, freezes and patterns of jobs. */
final class ListReader {
  /** Strict, or else 24:00 is the start of the day. */
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("H:mm").withResolverStyle(ResolverStyle.STRICT);

  private static final String MIDNIGHT = "24:00";
  private static final String TIME = "a time of day such as 22:00";

  private final YamlText yaml;
  private final Origin section;

  ListReader(YamlText yaml, Origin section) {
    this.yaml = yaml;
    this.section = section;
  }

  List<Sourced<MaintenanceWindow>> windows(YamlFields fields) {
    return all(fields, "maintenance", this::window);
  }

  List<Sourced<Freeze>> freezes(YamlFields fields) {
    return all(fields, "freeze", this::freeze);
  }

  List<Sourced<JobPattern>> patterns(YamlFields fields, String name) {
    return all(fields, name, item -> pattern(item, name));
  }

  private <T> List<Sourced<T>> all(
      YamlFields fields, String name, Function<Node, Optional<T>> reader) {
    List<Sourced<T>> all = new ArrayList<>();
    for (Node item : fields.items(name)) {
      Origin from = section.in(YamlText.position(item.getStartMark()));
      reader.apply(item).ifPresent(value -> all.add(new Sourced<>(value, from)));
    }
    return List.copyOf(all);
  }

  private Optional<JobPattern> pattern(Node item, String name) {
    String text = item instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    Optional<JobPattern> pattern = JobPattern.parse(text);
    if (pattern.isEmpty()) {
      yaml.error(item, "'%s' cannot be '%s'".formatted(name, text), JobPattern.FORM);
    }
    return pattern;
  }

  private Optional<MaintenanceWindow> window(Node item) {
    YamlFields fields = new YamlFields(yaml, item, Field.names(PolicyFields.WINDOW));
    Optional<Set<DayOfWeek>> days = days(fields.get("days"));
    Optional<LocalTime> from = required(fields, "from", ListReader::clock, TIME);
    Optional<LocalTime> to = required(fields, "to", ListReader::clockOrMidnight, TIME);
    return days.isPresent() && from.isPresent() && to.isPresent()
        ? Optional.of(new MaintenanceWindow(days.get(), from.get(), to.get()))
        : Optional.empty();
  }

  private Optional<Set<DayOfWeek>> days(Node node) {
    if (node == null) {
      return Optional.of(Days.ALL);
    }
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    List<Node> items = node instanceof SequenceNode list ? list.getValue() : List.of(node);
    if (items.isEmpty()) {
      yaml.error(node, "'days' names no day", Days.FORM + "; leave it out for every day");
    }
    for (Node item : items) {
      String text = item instanceof ScalarNode scalar ? scalar.getValue() : "";
      Optional<Set<DayOfWeek>> some = Days.parse(text);
      some.ifPresent(days::addAll);
      if (some.isEmpty()) {
        yaml.error(item, "'days' cannot be '" + text + "'", Days.FORM);
      }
    }
    return days.isEmpty() ? Optional.empty() : Optional.of(days);
  }

  private Optional<Freeze> freeze(Node item) {
    YamlFields fields = new YamlFields(yaml, item, Field.names(PolicyFields.FREEZE));
    Optional<Moment> from = required(fields, "from", Moment::begin, Moment.FORM);
    Optional<Moment> to = required(fields, "to", Moment::end, Moment.FORM);
    String reason = fields.required("reason", "say why, for whoever waits for it");
    return from.isPresent() && to.isPresent()
        ? Optional.of(new Freeze(from.get(), to.get(), reason)).filter(f -> isInOrder(f, fields))
        : Optional.empty();
  }

  private boolean isInOrder(Freeze freeze, YamlFields fields) {
    // The time zone may stand in another section, and moves an end that says its offset not at all.
    boolean inOrder =
        Stream.of(ZoneOffset.MIN, ZoneOffset.MAX)
            .anyMatch(zone -> freeze.from().instant(zone).isBefore(freeze.to().instant(zone)));
    if (!inOrder) {
      yaml.error(fields.get("to"), "the freeze ends before it begins", "swap 'from' and 'to'");
    }
    return inOrder;
  }

  private static <T> Optional<T> required(
      YamlFields fields, String name, Function<String, Optional<T>> parser, String form) {
    return fields.required(name, form).isEmpty()
        ? Optional.empty()
        : fields.parsed(name, parser, form);
  }

  private static Optional<LocalTime> clockOrMidnight(String text) {
    return text.equals(MIDNIGHT) ? Optional.of(LocalTime.MIDNIGHT) : clock(text);
  }

  private static Optional<LocalTime> clock(String text) {
    try {
      return Optional.of(LocalTime.parse(text, CLOCK));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
