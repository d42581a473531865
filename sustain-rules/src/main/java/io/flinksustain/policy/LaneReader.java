package io.flinksustain.policy;

import io.flinksustain.yaml.YamlFields;
import io.flinksustain.yaml.YamlText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Reads lanes and notes what is wrong with each, alone or after those before it. */
final class LaneReader {
  private static final String NAME = "lower-case words joined by hyphens";

  private final YamlText yaml;
  private final List<LaneSection> before;

  /**
   * @param before the lanes that were read so far, of other texts too
   */
  LaneReader(YamlText yaml, List<LaneSection> before) {
    this.yaml = yaml;
    this.before = before;
  }

  LaneSection read(Node node) {
    Set<String> known = new HashSet<>(SectionReader.names());
    known.addAll(Field.names(PolicyFields.LANE));
    YamlFields fields = new YamlFields(yaml, node, known);
    String name = name(fields);
    Origin from = Origin.lane(name, yaml.file()).in(YamlText.position(node.getStartMark()));
    List<JobPattern> jobs = jobs(fields, from);
    Section section = new SectionReader(yaml, from).read(fields);
    section.excluded().forEach(pattern -> requireHeard(jobs, pattern));
    return new LaneSection(name, jobs, section, from);
  }

  private String name(YamlFields fields) {
    String name = fields.required("name", NAME);
    if (!name.isEmpty() && !name.matches("[a-z][a-z0-9-]*")) {
      yaml.error(fields.get("name"), "'" + name + "' is no name", NAME);
    }
    before.stream()
        .filter(lane -> lane.name().equals(name) && !name.isEmpty())
        .findFirst()
        .ifPresent(
            lane ->
                yaml.error(
                    fields.get("name"), "the lane '" + name + "' is there twice", see(lane)));
    return name;
  }

  private List<JobPattern> jobs(YamlFields fields, Origin from) {
    int errors = yaml.errors().size();
    List<Sourced<JobPattern>> jobs = new ListReader(yaml, from).patterns(fields, "jobs");
    if (jobs.isEmpty() && yaml.errors().size() == errors) {
      yaml.error(fields.node(), "the lane has no 'jobs'", "a list of " + JobPattern.FORM);
    }
    jobs.forEach(this::requireReachable);
    return jobs.stream().map(Sourced::value).toList();
  }

  private void requireReachable(Sourced<JobPattern> jobs) {
    before.stream()
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

  /** An exclusion counts in its own lane only: of a job that is in another it would say nothing. */
  private void requireHeard(List<JobPattern> jobs, Sourced<JobPattern> excluded) {
    if (jobs.stream().anyMatch(own -> own.meets(excluded.value()))) {
      requireReachable(excluded);
    } else if (!jobs.isEmpty()) {
      yaml.error(
          excluded.from().at(),
          "no job of this lane is '" + excluded.value() + "'",
          "exclude it in 'defaults', which hold for all jobs");
    }
  }

  private static String see(LaneSection lane) {
    return "see " + lane.from().file() + ':' + lane.from().at().line();
  }
}
