package io.flinksustain.classify.rule;

import io.flinksustain.classify.Severity;
import io.flinksustain.classify.feature.Feature;
import io.flinksustain.classify.feature.FeatureCatalogue;
import io.flinksustain.classify.feature.Level;
import io.flinksustain.yaml.Position;
import io.flinksustain.yaml.YamlFields;
import io.flinksustain.yaml.YamlScalar;
import io.flinksustain.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads one rule from YAML and notes everything that is wrong with it. */
final class RuleReader {
  static final Set<String> FIELDS =
      Set.of(
          "id",
          "title",
          "status",
          "severity",
          "concern",
          "level",
          "when",
          "for",
          "clear",
          "clear_when",
          "cooldown",
          "sequence",
          "within",
          "steady",
          "explains",
          "cause",
          "summary",
          "advice",
          "runbook");
  private static final Set<String> ADVICE = Set.of("knob", "estimate", "text", "effect", "avoid");
  private static final String LENGTH = "a length of time such as 30s, 15m or 24h";

  private final YamlText yaml;
  private final YamlFields fields;

  RuleReader(YamlText yaml, Node node) {
    this.yaml = yaml;
    this.fields = new YamlFields(yaml, node, FIELDS);
  }

  /** The rule; empty when anything is wrong with it. */
  Optional<Rule> read() {
    int before = yaml.errors().size();
    String id = id();
    String title = fields.required("title");
    RuleStatus status = fields.oneOf("status", RuleStatus.class);
    Severity severity = fields.oneOf("severity", Severity.class);
    Concern concern = fields.oneOf("concern", Concern.class);
    Level level = fields.oneOf("level", Level.class);
    Condition when = condition("when", level, true);
    List<Condition> after = after(level);
    long within = length("within", after.isEmpty() ? 0 : -1);
    checkSequence(after, within);
    Hold hold = hold(after);
    int clear =
        fields.parsed("clear", RuleReader::windows, "windows, such as '3 windows'").orElse(1);
    Condition clearWhen = condition("clear_when", level, false);
    long cooldown = length("cooldown", 0);
    boolean steady = flag("steady");
    Set<String> explains = explains();
    String cause = fields.required("cause");
    Template summary = summary(level);
    Advice advice = advice();
    String runbook = fields.optional("runbook", "docs/rules/" + id + ".md");
    if (yaml.errors().size() > before) {
      return Optional.empty();
    }
    String hash = Canonical.hash(Canonical.text(fields.node()));
    return Optional.of(
        new Rule(
            id, title, status, severity, concern, level, when, after, within, hold, clear,
            clearWhen, cooldown, steady, explains, cause, summary, advice, runbook, hash));
  }

  private String id() {
    String id = fields.required("id");
    if (!id.isEmpty() && !id.matches("[a-z][a-z0-9-]*")) {
      yaml.error(fields.get("id"), "'" + id + "' is no id", "lower-case words joined by hyphens");
    }
    return id;
  }

  private Condition condition(String name, Level level, boolean required) {
    if (required) {
      fields.required(name);
    }
    return fields
        .scalar(name)
        .filter(scalar -> level != null && !scalar.text().isBlank())
        .map(scalar -> ConditionCompiler.of(level).compile(yaml, scalar))
        .orElse(null);
  }

  private List<Condition> after(Level level) {
    List<Condition> steps = new ArrayList<>();
    for (Node item : fields.items("sequence")) {
      YamlFields step = new YamlFields(yaml, item, Set.of("after"));
      step.required("after");
      if (level != null && step.get("after") instanceof ScalarNode scalar) {
        steps.add(ConditionCompiler.of(level).compile(yaml, yaml.scalar(scalar)));
      }
    }
    return steps;
  }

  private void checkSequence(List<Condition> after, long within) {
    if (!after.isEmpty() && within <= 0) {
      String hint = "say within what time, such as 'within: 10m'";
      yaml.error(fields.get("sequence"), "a sequence needs 'within'", hint);
    }
    if (after.isEmpty() && fields.get("within") != null) {
      yaml.error(fields.get("within"), "'within' belongs to a 'sequence'", "");
    }
  }

  private Hold hold(List<Condition> after) {
    if (fields.get("for") == null) {
      if (after.isEmpty()) {
        fields.required("for");
      }
      return new Hold(1, 1, 0, "");
    }
    String form = "'5 of 6 windows', '3 windows', or '90% of' " + Hold.NAMED + " or a time";
    return fields.parsed("for", Hold::parse, form).orElse(null);
  }

  private static Optional<Integer> windows(String text) {
    return Hold.parse(text)
        .filter(hold -> hold.duration().isEmpty() && hold.needed() == hold.among())
        .map(Hold::needed);
  }

  private long length(String name, long otherwise) {
    Function<String, Optional<Long>> parser =
        text -> {
          var length = Durations.parse(text);
          return length.isPresent() ? Optional.of(length.getAsLong()) : Optional.empty();
        };
    return fields.parsed(name, parser, LENGTH).orElse(otherwise);
  }

  private boolean flag(String name) {
    Function<String, Optional<Boolean>> parser =
        text ->
            Set.of("true", "false").contains(text)
                ? Optional.of(Boolean.valueOf(text))
                : Optional.empty();
    return fields.parsed(name, parser, "true or false").orElse(true);
  }

  private Set<String> explains() {
    Set<String> ids = new LinkedHashSet<>();
    for (Node item : fields.items("explains")) {
      if (item instanceof ScalarNode scalar) {
        ids.add(scalar.getValue());
      } else {
        yaml.error(item, "'explains' takes ids of rules", "");
      }
    }
    return ids;
  }

  private Template summary(Level level) {
    Template template = new Template(fields.required("summary"));
    if (level != null) {
      List<String> known = FeatureCatalogue.of(level).all().stream().map(Feature::name).toList();
      template.needs().stream().filter(name -> !known.contains(name)).forEach(this::noFeature);
    }
    return template;
  }

  private void noFeature(String name) {
    YamlScalar scalar = fields.scalar("summary").orElseThrow();
    Position at = scalar.at(new Template(scalar.text()).offset(name));
    yaml.error(
        at,
        "there is no feature '" + name + "'",
        "in braces stand features, {subject}, {subtask} or {job}");
  }

  private Advice advice() {
    if (fields.get("advice") == null) {
      yaml.error(fields.node(), "the field 'advice' is missing or empty", "");
      return null;
    }
    YamlFields advice = new YamlFields(yaml, fields.get("advice"), ADVICE);
    String knob = advice.required("knob");
    EstimateKind estimate =
        advice.get("estimate") == null
            ? EstimateKind.NONE
            : advice.oneOf("estimate", EstimateKind.class);
    checkFit(advice, knob, estimate);
    return new Advice(
        knob,
        estimate,
        advice.required("text"),
        advice.optional("effect", ""),
        advice.required("avoid"));
  }

  /** The values of one knob must not be set to another: a command would do it. */
  private void checkFit(YamlFields advice, String knob, EstimateKind estimate) {
    boolean judged = estimate != null && estimate != EstimateKind.NONE && !knob.isEmpty();
    if (judged && !estimate.knobs().contains(knob)) {
      String name = estimate.name().toLowerCase(Locale.ROOT);
      String hint = "it is for " + String.join(" or ", new TreeSet<>(estimate.knobs()));
      yaml.error(advice.get("knob"), name + " finds no value of '" + knob + "'", hint);
    }
  }
}
