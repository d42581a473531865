package io.flinksustain.policy;

import io.flinksustain.report.JobRef;
import io.flinksustain.yaml.YamlText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** All layers of policy: read whole, or refused whole with everything that is wrong. */
public final class PolicyBook {
  /** What the names of all annotations that a policy reads begin with. */
  public static final String ANNOTATION_PREFIX = "sustain.io/";

  /** Without any file: everything is advice, and no annotation changes that. */
  public static final PolicyBook NONE = new PolicyBook(Section.NOTHING, List.of());

  private final Section defaults;
  private final List<LaneSection> lanes;

  PolicyBook(Section defaults, List<LaneSection> lanes) {
    this.defaults = defaults;
    this.lanes = List.copyOf(lanes);
  }

  /**
   * Reads a policy from one text.
   *
   * @throws PolicyException with all errors, when there is any
   */
  public static PolicyBook parse(String name, String text) {
    return read(List.of(new YamlText(name, text)));
  }

  /**
   * Reads a policy from texts that go together: lanes of any of them, defaults of at most one.
   *
   * @throws PolicyException with all errors, when there is any
   */
  public static PolicyBook read(List<YamlText> texts) {
    BookReader reader = new BookReader();
    texts.forEach(reader::add);
    return reader.book();
  }

  /** Names of the lanes, in the order in which they are tried. */
  public List<String> lanes() {
    return lanes.stream().map(LaneSection::name).toList();
  }

  /**
   * The policy of a job.
   *
   * @param annotations of its deployment; those that are not ours are passed over. They must be
   *     known: see {@link #unannotated} for when they are not
   */
  public Policy effective(JobRef job, Map<String, String> annotations) {
    return policy(job, overlay -> overlay.lay(annotations));
  }

  /**
   * The policy of a job whose annotations are not known. Where it has a namespace of Kubernetes its
   * team may have forbidden what the files allow, and it gets advice only.
   */
  public Policy unannotated(JobRef job) {
    return job.namespace().isEmpty()
        ? effective(job, Map.of())
        : policy(job, overlay -> overlay.adviseOnly(Origin.UNREAD));
  }

  private Policy policy(JobRef job, Consumer<Overlay> annotations) {
    Optional<LaneSection> lane = lanes.stream().filter(each -> each.holds(job)).findFirst();
    Overlay overlay = new Overlay(job, layers(lane));
    annotations.accept(overlay);
    return overlay.policy(
        job, lane.map(LaneSection::name).orElse(job.cluster() + '/' + job.namespace()));
  }

  private Layers layers(Optional<LaneSection> lane) {
    return new Layers(
        Stream.concat(lane.map(LaneSection::section).stream(), Stream.of(defaults)).toList());
  }
}
