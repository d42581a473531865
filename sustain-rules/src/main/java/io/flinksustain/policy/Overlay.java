package io.flinksustain.policy;

import io.flinksustain.report.JobRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Lays the annotations of a job over the policy of its lane.
 *
 * <p>What an annotation asks for beyond what the lane allows, it does not get: the lane's own value
 * holds. One that cannot be used may have been meant to forbid something: with it all knobs of the
 * job fall back to advice, so that no mistake ever allows more. Both are told as findings.
 */
final class Overlay {
  /** Letters of a value that are told; an annotation can be as long as a book. */
  private static final int SHOWN = 80;

  private final Layers layers;
  private final Optional<Sourced<JobPattern>> excluded;
  private final Values values;
  private final boolean mayWiden;
  private final List<Sourced<Freeze>> freezes;
  private final List<PolicyFinding> findings = new ArrayList<>();
  private boolean excludesItself;

  Overlay(JobRef job, Layers layers) {
    this.layers = layers;
    this.excluded =
        layers.excluded().stream().filter(pattern -> pattern.value().matches(job)).findFirst();
    this.values = layers.flat();
    this.mayWiden =
        values.find(PolicyOptions.ANNOTATIONS, "").orElseThrow().value() == AnnotationUse.WIDEN;
    this.freezes = new ArrayList<>(layers.freezes());
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
    ours.forEach((name, text) -> lay(name, text, ours));
    Contradiction.in(values, values.knobs())
        .forEach(found -> unusable(found.at().name(), found.message(), found.hint()));
    fallBack();
  }

  private void lay(String name, String text, Map<String, String> ours) {
    switch (name) {
      case AnnotationName.EXCLUDE -> exclude(text);
      case AnnotationName.FREEZE_UNTIL ->
          freeze(text, ours.getOrDefault(AnnotationName.FREEZE_REASON, "asked for by its team"));
      case AnnotationName.FREEZE_REASON -> requireFreeze(ours);
      default ->
          AnnotationName.parse(name)
              .ifPresentOrElse(
                  what -> option(name, what.option(), what.knob(), text),
                  () -> unusable(name, "there is no such annotation", AnnotationName.hint(name)));
    }
  }

  private <T> void option(String name, PolicyOption<T> option, String knob, String text) {
    if (!knob.isEmpty() && !Knobs.isKnown(knob)) {
      unusable(name, "there is no knob '" + knob + "'", Knobs.hint(knob));
      return;
    }
    option
        .parse(knob, text)
        .ifPresentOrElse(
            asked -> limit(option, knob, new Sourced<>(asked, Origin.annotation(name))),
            () -> unusable(name, "cannot be " + quoted(text), option.hint(knob, text)));
  }

  private <T> void limit(PolicyOption<T> option, String knob, Sourced<T> asked) {
    if (option.equals(PolicyOptions.MODE)) {
      set(PolicyOptions.MODE, knob, asked.map(Mode.class::cast), this::ceiling);
    } else {
      set(option, knob, asked, at -> mayWiden ? Optional.empty() : layers.find(option, at));
    }
  }

  private Optional<Sourced<Mode>> ceiling(String knob) {
    return values.find(PolicyOptions.OPT_IN, knob);
  }

  /** Sets a value, of the whole job with all its knobs or of one knob, as far as is allowed. */
  private <T> void set(
      PolicyOption<T> option,
      String knob,
      Sourced<T> asked,
      Function<String, Optional<Sourced<T>>> limit) {
    boolean taken = false;
    for (String at : targets(option, knob)) {
      Optional<Sourced<T>> most =
          limit.apply(at).filter(allowed -> option.isLooser(asked.value(), allowed.value()));
      values.put(option, at, most.orElse(asked));
      taken = taken || most.isEmpty();
    }
    if (!taken) {
      tooMuch(asked, values.find(option, knob).orElseThrow());
    }
  }

  private Set<String> targets(PolicyOption<?> option, String knob) {
    Set<String> targets = new LinkedHashSet<>(List.of(knob));
    if (knob.isEmpty() && option.isOfKnobs()) {
      targets.addAll(layers.knobs());
    }
    return targets;
  }

  private void exclude(String text) {
    if (!Set.of("true", "false").contains(text)) {
      unusable(AnnotationName.EXCLUDE, "cannot be " + quoted(text), "true or false");
    }
    excludesItself = text.equals("true");
    excluded
        .filter(by -> !excludesItself)
        .ifPresent(
            by -> tooMuch(new Sourced<>(text, Origin.annotation(AnnotationName.EXCLUDE)), by));
  }

  private void freeze(String text, String reason) {
    Origin from = Origin.annotation(AnnotationName.FREEZE_UNTIL);
    Moment.end(text)
        .map(end -> new Sourced<>(new Freeze(Moment.BEGINNING, end, reason), from))
        .ifPresentOrElse(
            freezes::add, () -> unusable(from.name(), "cannot be " + quoted(text), Moment.FORM));
  }

  private void requireFreeze(Map<String, String> ours) {
    if (!ours.containsKey(AnnotationName.FREEZE_UNTIL)) {
      String hint = "add " + AnnotationName.FREEZE_UNTIL;
      unusable(AnnotationName.FREEZE_REASON, "there is a reason and no freeze", hint);
    }
  }

  private void tooMuch(Sourced<?> asked, Sourced<?> held) {
    findings.add(
        new PolicyFinding(
            asked.from().name(),
            true,
            "asks for " + asked.value() + ", which is more than is allowed; what holds is " + held,
            "whoever keeps that policy can allow more"));
  }

  private void unusable(String annotation, String message, String hint) {
    findings.add(new PolicyFinding(annotation, false, message + "; the job is advice only", hint));
  }

  private static String quoted(String text) {
    return '\'' + (text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text) + '\'';
  }

  private void fallBack() {
    findings.stream()
        .filter(finding -> !finding.usable())
        .findFirst()
        .map(finding -> new Sourced<>(Mode.ADVISE, Origin.fallback(finding.annotation())))
        .ifPresent(this::setEverywhere);
  }

  private void setEverywhere(Sourced<Mode> mode) {
    values.put(PolicyOptions.MODE, "", mode);
    values.knobs().forEach(knob -> values.put(PolicyOptions.MODE, knob, mode));
  }

  /** The policy with all of that. */
  Policy policy(JobRef job, String lane) {
    Calendar calendar =
        new Calendar(
            values.find(PolicyOptions.ZONE, "").orElseThrow().value(),
            layers.maintenance(),
            List.copyOf(freezes));
    return new Policy(job, lane, values, calendar, exclusion(), findings);
  }

  /** That of a policy file comes first: no annotation lifts it. */
  private Optional<Sourced<String>> exclusion() {
    return excluded
        .map(pattern -> pattern.map(JobPattern::toString))
        .or(() -> excludesItself ? Optional.of(itself()) : Optional.empty());
  }

  private static Sourced<String> itself() {
    return new Sourced<>("its own team", Origin.annotation(AnnotationName.EXCLUDE));
  }
}
