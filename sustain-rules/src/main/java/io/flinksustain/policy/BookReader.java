package io.flinksustain.policy;

import io.flinksustain.yaml.YamlError;
import io.flinksustain.yaml.YamlFields;
import io.flinksustain.yaml.YamlText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;

/** Gathers defaults and lanes from any number of texts, then checks them against each other. */
final class BookReader {
  private final List<YamlText> texts = new ArrayList<>();
  private final List<Lane> lanes = new ArrayList<>();
  private Section defaults = Section.NOTHING;
  private String defaultsAt = "";

  /** Adds a text with defaults, lanes or both. */
  void add(YamlText yaml) {
    texts.add(yaml);
    yaml.root().ifPresent(root -> read(yaml, root));
  }

  private void read(YamlText yaml, Node root) {
    YamlFields fields = new YamlFields(yaml, root, Field.names(PolicyFields.FILE));
    if (fields.get("defaults") != null) {
      readDefaults(yaml, fields.get("defaults"));
    }
    fields.items("lanes").forEach(lane -> readLane(yaml, lane));
  }

  private void readDefaults(YamlText yaml, Node node) {
    if (!defaultsAt.isEmpty()) {
      yaml.error(node, "the defaults are there twice", "see " + defaultsAt);
    }
    YamlFields fields = new YamlFields(yaml, node, SectionReader.names());
    defaults = new SectionReader(yaml, Origin.defaults(yaml.file())).read(fields);
    defaultsAt = place(yaml, node);
  }

  private void readLane(YamlText yaml, Node node) {
    Set<String> known = new HashSet<>(SectionReader.names());
    known.addAll(Field.names(PolicyFields.LANE));
    YamlFields fields = new YamlFields(yaml, node, known);
    String name = name(yaml, fields);
    Origin from = Origin.lane(name, yaml.file()).in(YamlText.position(node.getStartMark()));
    List<JobPattern> jobs = jobs(yaml, fields, from);
    Section section = new SectionReader(yaml, from).read(fields);
    section.excluded().forEach(pattern -> requireHeard(yaml, jobs, pattern));
    lanes.add(new Lane(name, jobs, section, from));
  }

  /** An exclusion counts in its own lane only: of a job that is in another it would say nothing. */
  private void requireHeard(YamlText yaml, List<JobPattern> jobs, Sourced<JobPattern> excluded) {
    if (jobs.stream().anyMatch(own -> own.meets(excluded.value()))) {
      requireReachable(yaml, excluded);
    } else if (!jobs.isEmpty()) {
      yaml.error(
          excluded.from().at(),
          "no job of this lane is '" + excluded.value() + "'",
          "exclude it in 'defaults', which hold for all jobs");
    }
  }

  private List<JobPattern> jobs(YamlText yaml, YamlFields fields, Origin from) {
    int before = yaml.errors().size();
    List<Sourced<JobPattern>> jobs = new ListReader(yaml, from).patterns(fields, "jobs");
    if (jobs.isEmpty() && yaml.errors().size() == before) {
      yaml.error(fields.node(), "the lane has no 'jobs'", "a list of " + JobPattern.FORM);
    }
    jobs.forEach(pattern -> requireReachable(yaml, pattern));
    return jobs.stream().map(Sourced::value).toList();
  }

  private String name(YamlText yaml, YamlFields fields) {
    String name = fields.required("name");
    if (!name.isEmpty() && !name.matches("[a-z][a-z0-9-]*")) {
      yaml.error(
          fields.get("name"), "'" + name + "' is no name", "lower-case words joined by hyphens");
    }
    lanes.stream()
        .filter(lane -> lane.name().equals(name) && !name.isEmpty())
        .findFirst()
        .ifPresent(
            lane ->
                yaml.error(
                    fields.get("name"), "the lane '" + name + "' is there twice", see(lane)));
    return name;
  }

  private void requireReachable(YamlText yaml, Sourced<JobPattern> jobs) {
    lanes.stream()
        .filter(lane -> lane.covers(jobs.value()))
        .findFirst()
        .ifPresent(
            lane ->
                yaml.error(
                    jobs.from().at(),
                    "no job gets here by '%s': lane '%s' takes them all before"
                        .formatted(jobs.value(), lane.name()),
                    see(lane) + "; put the narrower lane first"));
  }

  private static String see(Lane lane) {
    return "see " + lane.from().file() + ':' + lane.from().at().line();
  }

  private static String place(YamlText yaml, Node node) {
    return yaml.file() + ':' + YamlText.position(node.getStartMark()).line();
  }

  /** The book, when nothing is wrong. */
  PolicyBook book() {
    List<String> files = texts.stream().map(YamlText::file).toList();
    List<YamlError> errors =
        Stream.concat(texts.stream().flatMap(text -> text.errors().stream()), contradictions())
            .sorted(
                Comparator.comparingInt((YamlError error) -> files.indexOf(error.file()))
                    .thenComparingInt(YamlError::line)
                    .thenComparingInt(YamlError::column))
            .toList();
    if (!errors.isEmpty()) {
      throw new PolicyException(errors);
    }
    return new PolicyBook(defaults, lanes);
  }

  /** Those of the defaults come again with every lane. */
  private Stream<YamlError> contradictions() {
    return Stream.concat(
            Stream.of(new Layers(List.of(defaults))),
            lanes.stream().map(lane -> new Layers(List.of(lane.section(), defaults))))
        .flatMap(layers -> contradictions(layers).stream())
        .distinct();
  }

  private static List<YamlError> contradictions(Layers layers) {
    return Stream.concat(Contradiction.in(layers, layers.knobs()).stream(), layers.lowOptIns())
        .map(found -> error(found.at(), found))
        .toList();
  }

  private static YamlError error(Origin at, Contradiction found) {
    return new YamlError(
        at.file(), at.at().line(), at.at().column(), found.message(), found.hint());
  }
}
