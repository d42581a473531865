package io.flinksustain.policy;

import io.flinksustain.yaml.YamlFields;
import io.flinksustain.yaml.YamlText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the defaults or a lane and notes everything that is wrong with them. */
final class SectionReader {
  private final YamlText yaml;
  private final Origin section;
  private final Values values = new Values();

  SectionReader(YamlText yaml, Origin section) {
    this.yaml = yaml;
    this.section = section;
  }

  /** The names of all fields of a section. */
  static Set<String> names() {
    Set<String> names = new HashSet<>(shortNames(PolicyOptions.ofJobs("")));
    names.addAll(PolicyOptions.GROUPS);
    names.addAll(Field.names(PolicyFields.SECTION));
    return names;
  }

  private static Set<String> shortNames(List<PolicyOption<?>> options) {
    return options.stream().map(PolicyOption::shortName).collect(Collectors.toSet());
  }

  Section read(YamlFields fields) {
    PolicyOptions.ofJobs("").forEach(option -> read(fields, option, ""));
    PolicyOptions.GROUPS.forEach(group -> group(fields.get(group), PolicyOptions.ofJobs(group)));
    if (fields.get("knobs") != null) {
      knobs(new YamlFields(yaml, fields.get("knobs")));
    }
    ListReader lists = new ListReader(yaml, section);
    return new Section(
        values,
        fields.get("maintenance") == null ? Optional.empty() : Optional.of(lists.windows(fields)),
        lists.freezes(fields),
        lists.patterns(fields, "exclude"));
  }

  private void group(Node node, List<PolicyOption<?>> options) {
    if (node != null) {
      YamlFields fields = new YamlFields(yaml, node, shortNames(options));
      options.forEach(option -> read(fields, option, ""));
    }
  }

  private void knobs(YamlFields knobs) {
    for (String name : knobs.names()) {
      if (Knobs.isKnown(name)) {
        knob(knobs.get(name), name);
      } else {
        yaml.error(knobs.keyOf(name), "there is no knob '" + name + "'", Knobs.hint(name));
      }
    }
  }

  private void knob(Node node, String name) {
    List<PolicyOption<?>> options = PolicyOptions.ofKnobs();
    YamlFields fields = new YamlFields(yaml, node, shortNames(options));
    options.forEach(option -> read(fields, option, name));
  }

  private <T> void read(YamlFields fields, PolicyOption<T> option, String knob) {
    String name = option.shortName();
    fields
        .parsed(name, text -> option.parse(knob, text), option.hint(knob, text(fields, name)))
        .ifPresent(value -> values.put(option, knob, sourced(value, fields.get(name))));
  }

  private static String text(YamlFields fields, String name) {
    return fields.get(name) instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  private <T> Sourced<T> sourced(T value, Node at) {
    return new Sourced<>(value, section.in(YamlText.position(at.getStartMark())));
  }
}
