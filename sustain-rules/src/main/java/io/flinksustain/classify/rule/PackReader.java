package io.flinksustain.classify.rule;

import io.flinksustain.text.Nearest;
import io.flinksustain.yaml.YamlError;
import io.flinksustain.yaml.YamlFields;
import io.flinksustain.yaml.YamlText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Gathers rules from any number of texts, then checks them against each other. */
final class PackReader {
  private final List<YamlError> errors = new ArrayList<>();
  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final Map<String, Origin> origins = new LinkedHashMap<>();

  private final Map<String, Rule> others = new LinkedHashMap<>();

  /** Reads rules that will be in force together with others, whose place they take by id. */
  PackReader(Collection<Rule> others) {
    others.forEach(rule -> this.others.put(rule.id(), rule));
  }

  private static final String IN_FOLDER = "/rule.yaml";

  private record Origin(YamlText yaml, Node node) {}

  /** Adds a text that holds one rule or a list of rules. */
  void add(String name, String text) {
    YamlText yaml = new YamlText(name, text);
    yaml.root().ifPresent(root -> addAll(yaml, root));
    yaml.errors().stream()
        .sorted(Comparator.comparingInt(YamlError::line).thenComparingInt(YamlError::column))
        .forEach(errors::add);
  }

  private void addAll(YamlText yaml, Node root) {
    List<Node> nodes = root instanceof SequenceNode list ? list.getValue() : List.of(root);
    for (Node node : nodes) {
      new RuleReader(yaml, node).read().ifPresent(rule -> put(rule, new Origin(yaml, node)));
    }
    if (yaml.file().endsWith(IN_FOLDER)) {
      rules.values().forEach(rule -> requireFolder(rule, yaml));
    }
  }

  /** A copied folder whose rule kept its id would take the place of the rule it was copied from. */
  private void requireFolder(Rule rule, YamlText yaml) {
    Origin origin = origins.get(rule.id());
    if (origin.yaml() == yaml && !yaml.file().endsWith('/' + rule.id() + IN_FOLDER)) {
      yaml.error(
          origin.node(),
          "the rule '" + rule.id() + "' is not in a folder of that name",
          "make id and folder the same");
    }
  }

  private void put(Rule rule, Origin origin) {
    if (rules.putIfAbsent(rule.id(), rule) == null) {
      origins.put(rule.id(), origin);
    } else {
      String other = origins.get(rule.id()).yaml().file();
      origin
          .yaml()
          .error(origin.node(), "the rule '" + rule.id() + "' is there twice", "see " + other);
    }
  }

  /** The pack, when nothing is wrong. */
  RulePack pack() {
    if (errors.isEmpty()) {
      rules.values().forEach(this::checkExplains);
    }
    if (errors.isEmpty() && rules.isEmpty()) {
      errors.add(
          new YamlError(
              "", 1, 1, "there is no rule", "a rule is a file rule.yaml in a folder of its own"));
    }
    if (!errors.isEmpty()) {
      throw new RulePackException(errors);
    }
    return new RulePack(rules.values());
  }

  private void checkExplains(Rule rule) {
    Map<String, Rule> all = new LinkedHashMap<>(others);
    all.putAll(rules);
    for (String id : rule.explains()) {
      Rule other = all.get(id);
      if (other == null) {
        note(rule, "'explains' names no rule: '" + id + "'", Nearest.hint(id, all.keySet()));
      } else if (id.equals(rule.id()) || other.explains().contains(rule.id())) {
        note(
            rule,
            "'" + rule.id() + "' and '" + id + "' explain each other",
            "a cause has one direction");
      }
    }
  }

  private void note(Rule rule, String message, String hint) {
    Origin origin = origins.get(rule.id());
    Node field = new YamlFields(origin.yaml(), origin.node()).get("explains");
    var mark = field.getStartMark();
    errors.add(
        new YamlError(
            origin.yaml().file(), mark.getLine() + 1, mark.getColumn() + 1, message, hint));
  }
}
