package io.flinksustain.classify.test;

import io.flinksustain.classify.engine.ClassifySettings;
import io.flinksustain.classify.feature.FeatureCatalogue;
import io.flinksustain.classify.rule.Durations;
import io.flinksustain.fact.Topology;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import io.flinksustain.text.Nearest;
import io.flinksustain.yaml.YamlFields;
import io.flinksustain.yaml.YamlText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the cases of a test file and notes everything that is wrong with it. */
final class RuleTestReader {
  private static final Set<String> FILE = Set.of("graph", "window", "baseline", "tests");
  private static final Set<String> CASE =
      Set.of(
          "name",
          "graph",
          "windows",
          "vertices",
          "taskmanagers",
          "job",
          "facts",
          "expect",
          "diagnosis");
  private static final Set<String> EXPECT = Set.of("window", "fires", "clears");
  private static final String LENGTH = "a length of time such as 10s or 1m";

  private final YamlText yaml;
  private YamlFields file;

  RuleTestReader(YamlText yaml) {
    this.yaml = yaml;
  }

  /** The cases; whether they can be used is for the caller to see in the errors. */
  List<RuleTestCase> read() {
    List<RuleTestCase> cases = new ArrayList<>();
    yaml.root().ifPresent(root -> readAll(root, cases));
    return cases;
  }

  private void readAll(Node root, List<RuleTestCase> cases) {
    file = new YamlFields(yaml, root, FILE);
    file.items("tests").forEach(node -> readCase(node).ifPresent(cases::add));
    if (cases.stream().noneMatch(test -> test.expect().isEmpty())) {
      yaml.error(root, "no case stays silent", "add one with 'expect: []' that must not fire");
    }
    if (cases.stream().allMatch(test -> test.expect().isEmpty())) {
      yaml.error(root, "no case fires", "add one with 'expect: [{window: 5, fires: sink}]'");
    }
  }

  private Optional<RuleTestCase> readCase(Node node) {
    int before = yaml.errors().size();
    YamlFields fields = new YamlFields(yaml, node, CASE);
    YamlFields graphOf = fields.get("graph") == null ? file : fields;
    graphOf.required("graph");
    Topology graph = graphOf.parsed("graph", GraphText::parse, GraphText.FORM).orElse(null);
    Map<String, Map<String, Series>> vertices =
        groups(fields, "vertices", graph, Scope.TASK, Scope.OPERATOR);
    Map<String, Map<String, Series>> processes = groups(fields, "taskmanagers", null, Scope.TM);
    Map<String, Series> job = series(fields, "job", names(Scope.JOB, Scope.JM));
    Map<String, Series> facts = series(fields, "facts", FactMaker.names());
    List<Expectation> expect = expectations(fields);
    String name = fields.required("name");
    String diagnosis = fields.optional("diagnosis", "");
    int windows =
        windows(fields, List.of(vertices.values(), processes.values(), List.of(job, facts)));
    if (yaml.errors().size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new RuleTestCase(
            name,
            graph,
            length("window", 60_000),
            settings(),
            windows,
            vertices,
            processes.isEmpty() ? Map.of("tm-1", Map.of()) : processes,
            job,
            facts,
            expect,
            diagnosis));
  }

  private ClassifySettings settings() {
    ClassifySettings d = ClassifySettings.DEFAULTS;
    return new ClassifySettings(
        d.minCompleteness(), d.healthyWindows(), d.settleMs(), length("baseline", d.baselineMs()));
  }

  private long length(String name, long otherwise) {
    return file.parsed(name, Durations::parse, LENGTH).orElse(otherwise);
  }

  private int windows(YamlFields fields, List<Iterable<Map<String, Series>>> all) {
    int longest = 0;
    for (Iterable<Map<String, Series>> groups : all) {
      for (Map<String, Series> group : groups) {
        longest =
            Math.max(longest, group.values().stream().mapToInt(Series::length).max().orElse(0));
      }
    }
    if (longest == 0 && fields.get("windows") == null) {
      yaml.error(fields.node(), "it is not said how many windows there are", "add 'windows: 8'");
    }
    int otherwise = longest;
    return fields.parsed("windows", RuleTestReader::number, "a number").orElse(otherwise);
  }

  private static Optional<Integer> number(String text) {
    return text.matches("\\d{1,6}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
  }

  private Map<String, Map<String, Series>> groups(
      YamlFields fields, String name, Topology graph, Scope... scopes) {
    Map<String, Map<String, Series>> groups = new LinkedHashMap<>();
    if (fields.get(name) != null) {
      YamlFields entries = new YamlFields(yaml, fields.get(name));
      Set<String> known = names(scopes);
      known.add("completeness");
      for (String entry : entries.names()) {
        checkVertex(entries, entry, graph);
        groups.put(entry, series(entries, entry, known));
      }
    }
    return groups;
  }

  private void checkVertex(YamlFields entries, String name, Topology graph) {
    if (graph != null) {
      List<String> known = graph.vertices().stream().map(Topology.Vertex::name).toList();
      if (!known.contains(name)) {
        yaml.error(
            entries.get(name), "the graph has no vertex '" + name + "'", Nearest.hint(name, known));
      }
    }
  }

  private Map<String, Series> series(YamlFields fields, String name, Set<String> known) {
    Map<String, Series> series = new LinkedHashMap<>();
    if (fields.get(name) != null) {
      YamlFields entries = new YamlFields(yaml, fields.get(name), known);
      for (String entry : entries.names()) {
        entries.parsed(entry, Series::parse, Series.FORM).ifPresent(s -> series.put(entry, s));
      }
    }
    return series;
  }

  private static Set<String> names(Scope... scopes) {
    Set<String> names = new HashSet<>();
    for (Signal signal : Signal.values()) {
      if (Arrays.asList(scopes).contains(signal.scope())) {
        names.add(signal.signalName());
        FeatureCatalogue.statistics(signal)
            .forEach(stat -> names.add(signal.signalName() + '.' + stat.featureName()));
      }
    }
    return names;
  }

  private List<Expectation> expectations(YamlFields fields) {
    List<Expectation> all = new ArrayList<>();
    if (fields.get("expect") == null) {
      yaml.error(fields.node(), "the field 'expect' is missing", "silence is 'expect: []'");
    }
    for (Node item : fields.items("expect")) {
      YamlFields change = new YamlFields(yaml, item, EXPECT);
      boolean fires = change.get("fires") != null;
      change.required("window");
      int window = change.parsed("window", RuleTestReader::number, "a number").orElse(0);
      all.add(new Expectation(window, fires, change.required(fires ? "fires" : "clears")));
    }
    return all;
  }
}
