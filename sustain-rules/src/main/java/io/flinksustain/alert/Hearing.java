package io.flinksustain.alert;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.classify.Alert;
import io.flinksustain.classify.Alerting;
import io.flinksustain.classify.Diagnosis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What follows from a word about a job.
 *
 * <pre>
 *         begins                   ends, or another diagnosis
 * (none) ---------> fires -----------------------------------> over ---> (none)
 *                   |   ^                                        |    after the time that
 *                   +---+ begins, or the diagnosis again         |    an alert holds
 *                     ^                                          |
 *                     +------------------------------------------+ begins
 * </pre>
 *
 * <p>Alerts are words of a beginning or an end, each said once. A diagnosis is said again from time
 * to time: it shows that the job is still watched, brings new numbers, and puts right what a lost
 * word left wrong. The two come from different topics, one of which may be ahead; a word about the
 * diagnosis that is older than the latest one is only a sign of life.
 */
public final class Hearing {
  private static final String DIAGNOSIS = "diagnosis";

  private final long validMs;

  public Hearing(AlertSettings settings) {
    this.validMs = settings.validMs();
  }

  /** The alerts of a job after a word about it that came now, epoch milliseconds. */
  public JobAlerts hear(JobAlerts before, AlertWord word, long now) {
    if (word.alert() != null) {
      return onAlert(before, word.alert(), now);
    }
    return word.diagnosis() != null
        ? onDiagnosis(before, word.diagnosis(), now)
        : onRecommendation(before, word.recommendation());
  }

  private JobAlerts onAlert(JobAlerts before, Alert alert, long now) {
    JobAlerts heard = before.heard(alert.at());
    if (!alert.about().equals(DIAGNOSIS)) {
      return heard.raised(taken(heard.raised(), alert, now));
    }
    return alert.at() < before.verdictAt()
        ? heard
        : heard.raised(taken(heard.raised(), alert, now)).judged(alert.at());
  }

  private JobAlerts onDiagnosis(JobAlerts before, Diagnosis diagnosis, long now) {
    JobAlerts heard = before.heard(diagnosis.at());
    if (diagnosis.at() < before.verdictAt()) {
      return heard;
    }
    Optional<Alert> firing = Alerting.of(null, diagnosis).stream().findFirst();
    List<Raised> others = endOthers(heard.raised(), firing, diagnosis.at(), now);
    List<Raised> all = firing.map(alert -> taken(others, alert, now)).orElse(others);
    return heard.raised(all).judged(diagnosis.at());
  }

  private static JobAlerts onRecommendation(JobAlerts before, Recommendation r) {
    JobAlerts heard = before.heard(r.at());
    if (before.advised() != null && r.at() < before.advised().at()) {
      return heard;
    }
    return heard.advised(r.open() ? Advised.of(r) : null);
  }

  private List<Raised> taken(List<Raised> raised, Alert word, long now) {
    return word.firing() ? begun(raised, word, now) : ended(raised, word, now);
  }

  private static List<Raised> begun(List<Raised> raised, Alert word, long now) {
    List<Raised> all = new ArrayList<>(raised);
    for (int i = 0; i < all.size(); i++) {
      Raised one = all.get(i);
      if (one.isSame(word)) {
        all.set(i, again(one, word, now));
        return all;
      }
    }
    all.add(Raised.begun(word, now));
    return all;
  }

  private static Raised again(Raised one, Alert word, long now) {
    if (one.fires()) {
      return word.at() < one.alert().at() ? one : one.heardAgain(word);
    }
    return word.at() < one.endedAt() ? one : Raised.begun(word, now);
  }

  private List<Raised> ended(List<Raised> raised, Alert word, long now) {
    List<Raised> all = new ArrayList<>();
    for (Raised one : raised) {
      boolean ends = one.fires() && one.isAbout(word) && word.at() >= one.alert().at();
      end(one, ends, word.at(), now, all);
    }
    return all;
  }

  private List<Raised> endOthers(List<Raised> raised, Optional<Alert> firing, long at, long now) {
    List<Raised> all = new ArrayList<>();
    for (Raised one : raised) {
      boolean told = firing.isPresent() && one.isSame(firing.get());
      end(one, one.fires() && one.alert().about().equals(DIAGNOSIS) && !told, at, now, all);
    }
    return all;
  }

  /** An end of long ago needs no word: the alert has timed out where it was told. */
  private void end(Raised one, boolean ends, long at, long now, List<Raised> all) {
    if (!ends) {
      all.add(one);
    } else if (now - at <= validMs) {
      all.add(one.ended(at, now, validMs));
    }
  }
}
