package io.flinksustain.monitor.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A file of alert rules in the folder k8s/chart/alerts, and the file of its tests. */
enum AlertRules {
  SUSTAIN("sustain"),
  FLEET("fleet");

  private static final Path FOLDER = Installation.K8S.resolve("chart").resolve("alerts");

  /** What stands in an expression of PromQL beside names of metrics and functions. */
  private static final Pattern NO_NAMES =
      Pattern.compile("\\{[^}]*}|\\[[^]]*]|\\bby\\s*\\([^)]*\\)|\\b(and|or|unless|offset)\\b");

  /** A name that is no function and not the unit of a duration. */
  private static final Pattern METRIC = Pattern.compile("\\b[a-zA-Z_:][\\w:]*+(?!\\s*\\()");

  private static final Pattern TESTED = Pattern.compile("alertname=\"(\\w+)\"");

  private final String file;

  AlertRules(String file) {
    this.file = file;
  }

  /** The rules of all files, in their order. */
  static List<JsonNode> all() {
    return Stream.of(values()).flatMap(file -> file.rules().stream()).toList();
  }

  List<JsonNode> rules() {
    List<JsonNode> rules = new ArrayList<>();
    read(file + ".yaml")
        .at("/spec/groups")
        .forEach(group -> group.path("rules").forEach(rules::add));
    return rules;
  }

  List<String> names() {
    return rules().stream().map(rule -> rule.path("alert").asText()).toList();
  }

  /** The alerts of which a test expects that they fire at some time, or that they do not. */
  Set<String> expectedTo(boolean fire) {
    Set<String> names = new TreeSet<>();
    for (JsonNode test : read(file + ".test.yaml").path("tests")) {
      for (JsonNode expectation : test.path("promql_expr_test")) {
        if (expectation.path("exp_samples").isEmpty() != fire) {
          TESTED
              .matcher(expectation.path("expr").asText())
              .results()
              .forEach(found -> names.add(found.group(1)));
        }
      }
    }
    return names;
  }

  /** The metrics that an expression reads. */
  static List<String> metrics(String expression) {
    String names = NO_NAMES.matcher(expression).replaceAll(" ");
    return METRIC.matcher(names).results().map(found -> found.group()).toList();
  }

  private static JsonNode read(String name) {
    try {
      return Rendered.tree(Files.readString(FOLDER.resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
