package io.flinksustain.policy;

import io.flinksustain.report.JobRef;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Lays the annotations of a job over the policy of its lane.
 *
 * <p>What an annotation asks for beyond what the lane allows, it does not get: the most that is
 * allowed holds. One that cannot be used may have been meant to forbid something: with it all knobs
 * of the job fall back to advice, so that no mistake ever allows more. Both are told as findings.
 */
final class Overlay {
  private final Layers layers;
  private final Values values;
  private final boolean mayWiden;
  private final Findings findings = new Findings();
  private final OwnStops stops;

  Overlay(JobRef job, Layers layers) {
    this.layers = layers;
    this.values = layers.flat();
    this.mayWiden =
        values.find(ModeOptions.ANNOTATIONS, "").orElseThrow().value() == AnnotationUse.WIDEN;
    this.stops =
        new OwnStops(
            layers.excluded().stream().filter(pattern -> pattern.value().matches(job)).findFirst(),
            findings);
  }

  /** Lays all annotations, those of the job before those of its knobs. */
  void lay(Map<String, String> annotations) {
    Map<String, String> ours = new TreeMap<>();
    annotations.forEach(
        (name, text) -> {
          if (name.startsWith(AnnotationName.PREFIX)) {
            ours.put(name, text == null ? "" : text.strip());
          }
        });
    stops.read(ours);
    ours.keySet().removeAll(OwnStops.NAMES);
    ours.forEach(this::lay);
    Contradiction.in(values, values.knobs())
        .forEach(found -> findings.unusable(found.at().name(), found.message(), found.hint()));
    fallBack();
  }

  private void lay(String name, String text) {
    AnnotationName.parse(name)
        .ifPresentOrElse(
            what -> option(name, what.option(), what.knob(), text),
            () ->
                findings.unusable(name, "there is no such annotation", AnnotationName.hint(name)));
  }

  private <T> void option(String name, PolicyOption<T> option, String knob, String text) {
    if (!knob.isEmpty() && !Knobs.isKnown(knob)) {
      findings.unusable(name, "there is no knob '" + knob + "'", Knobs.hint(knob));
      return;
    }
    option
        .parse(knob, text)
        .ifPresentOrElse(
            asked -> limit(option, knob, new Sourced<>(asked, Origin.annotation(name))),
            () -> findings.unreadable(name, text, option.hint(knob, text)));
  }

  private <T> void limit(PolicyOption<T> option, String knob, Sourced<T> asked) {
    if (option.equals(ModeOptions.MODE)) {
      set(ModeOptions.MODE, knob, asked.map(Mode.class::cast), this::ceiling);
    } else {
      set(option, knob, asked, at -> mayWiden ? Optional.empty() : layers.find(option, at));
    }
  }

  private Optional<Sourced<Mode>> ceiling(String knob) {
    return values.find(ModeOptions.OPT_IN, knob);
  }

  /** Sets a value, of the whole job with all its knobs or of one knob, as far as is allowed. */
  private <T> void set(
      PolicyOption<T> option,
      String knob,
      Sourced<T> asked,
      Function<String, Optional<Sourced<T>>> limit) {
    for (String at : targets(option, knob)) {
      Optional<Sourced<T>> most =
          limit.apply(at).filter(allowed -> option.isLooser(asked.value(), allowed.value()));
      values.put(option, at, most.orElse(asked));
      // That a knob has a limit of its own is no mistake of who asks for the whole job.
      most.filter(held -> at.equals(knob)).ifPresent(held -> findings.tooMuch(asked, held));
    }
  }

  private Set<String> targets(PolicyOption<?> option, String knob) {
    Set<String> targets = new LinkedHashSet<>(List.of(knob));
    if (knob.isEmpty() && option.isOfKnobs()) {
      targets.addAll(layers.knobs());
    }
    return targets;
  }

  private void fallBack() {
    findings.firstUnusable().ifPresent(annotation -> adviseOnly(Origin.fallback(annotation)));
  }

  /** Lets nothing be done to the job, for that reason. */
  void adviseOnly(Origin reason) {
    Sourced<Mode> mode = new Sourced<>(Mode.ADVISE, reason);
    values.put(ModeOptions.MODE, "", mode);
    values.knobs().forEach(knob -> values.put(ModeOptions.MODE, knob, mode));
  }

  /** The policy with all of that. */
  Policy policy(JobRef job, String lane) {
    Calendar calendar =
        new Calendar(
            values.find(TurnOptions.TIME_ZONE, "").orElseThrow().value(),
            layers.maintenance(),
            Stream.concat(layers.freezes().stream(), stops.freezes().stream()).toList());
    return new Policy(job, lane, values, calendar, stops.exclusion(), findings.all());
  }
}
