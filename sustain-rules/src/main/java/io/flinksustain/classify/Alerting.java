package io.flinksustain.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides what is worth telling a person at once: what harms, when it begins and when it ends.
 *
 * <p>The diagnosis is told, once, and not each of the symptoms that it explains. Only a rule on
 * trial, which never leads to a diagnosis, is told by its symptom.
 */
public final class Alerting {
  private Alerting() {}

  /** The beginning or end of a symptom on trial, if it is a warning or worse. */
  public static Optional<Alert> of(Symptom symptom) {
    return symptom.trial() && harms(symptom.severity())
        ? Optional.of(alert(symptom))
        : Optional.empty();
  }

  /**
   * A change of a diagnosis: the end of the one before and the beginning of the new one, each if it
   * harms.
   *
   * @param before the diagnosis that was told last; null when there was none
   */
  public static List<Alert> of(Diagnosis before, Diagnosis now) {
    List<Alert> alerts = new ArrayList<>();
    boolean changed = before == null || now.differsFrom(before);
    if (changed && before != null && harms(before.severity())) {
      alerts.add(alert(before, false, now.at()));
    }
    if (changed && harms(now.severity())) {
      alerts.add(alert(now, true, now.at()));
    }
    return alerts;
  }

  private static boolean harms(Severity severity) {
    return severity.compareTo(Severity.WARNING) >= 0;
  }

  private static Alert alert(Symptom s) {
    return new Alert(
        s.job(),
        s.firing(),
        "symptom",
        s.rule(),
        s.severity(),
        s.subject(),
        s.since(),
        s.at(),
        s.cause(),
        s.evidence(),
        s.runbook());
  }

  /** The numbers of an end are those of what ended, not of what came after it. */
  private static Alert alert(Diagnosis about, boolean firing, long at) {
    return new Alert(
        about.job(),
        firing,
        "diagnosis",
        about.cause(),
        about.severity(),
        about.subject(),
        about.since(),
        at,
        about.summary(),
        about.evidence(),
        about.runbook());
  }
}
