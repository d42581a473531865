package io.flinksustain.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a team stops for its job by annotation: it excludes or freezes it, and lifts nothing. */
final class OwnStops {
  static final Set<String> NAMES =
      Set.of(AnnotationName.EXCLUDE, AnnotationName.FREEZE_UNTIL, AnnotationName.FREEZE_REASON);

  private final Optional<Sourced<JobPattern>> excluded;
  private final Findings findings;
  private final List<Sourced<Freeze>> freezes = new ArrayList<>();
  private boolean excludesItself;

  /**
   * @param excluded what a policy file excludes the job by
   */
  OwnStops(Optional<Sourced<JobPattern>> excluded, Findings findings) {
    this.excluded = excluded;
    this.findings = findings;
  }

  /** Reads those of {@link #NAMES} among all annotations of ours. */
  void read(Map<String, String> ours) {
    Optional.ofNullable(ours.get(AnnotationName.EXCLUDE)).ifPresent(this::exclude);
    Optional<String> until = Optional.ofNullable(ours.get(AnnotationName.FREEZE_UNTIL));
    Optional<String> reason = Optional.ofNullable(ours.get(AnnotationName.FREEZE_REASON));
    until.ifPresent(text -> freeze(text, reason.orElse("asked for by its team")));
    if (reason.isPresent() && until.isEmpty()) {
      String hint = "add " + AnnotationName.FREEZE_UNTIL;
      findings.unusable(AnnotationName.FREEZE_REASON, "there is a reason and no freeze", hint);
    }
  }

  private void exclude(String text) {
    switch (text) {
      case "true" -> excludesItself = true;
      case "false" -> excluded.ifPresent(by -> findings.tooMuch(new Sourced<>(text, origin()), by));
      default -> findings.unreadable(AnnotationName.EXCLUDE, text, "true or false");
    }
  }

  private void freeze(String text, String reason) {
    Origin from = Origin.annotation(AnnotationName.FREEZE_UNTIL);
    Moment.end(text)
        .map(end -> new Sourced<>(new Freeze(Moment.BEGINNING, end, reason), from))
        .ifPresentOrElse(freezes::add, () -> findings.unreadable(from.name(), text, Moment.FORM));
  }

  List<Sourced<Freeze>> freezes() {
    return freezes;
  }

  /** What excludes the job; that of a policy file comes first, for no annotation lifts it. */
  Optional<Sourced<String>> exclusion() {
    return excluded
        .map(pattern -> pattern.map(JobPattern::toString))
        .or(() -> excludesItself ? Optional.of(itself()) : Optional.empty());
  }

  private static Sourced<String> itself() {
    return new Sourced<>("its own team", origin());
  }

  private static Origin origin() {
    return Origin.annotation(AnnotationName.EXCLUDE);
  }
}
