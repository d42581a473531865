package io.flinksustain.alert;

import io.flinksustain.classify.Alert;
import io.flinksustain.classify.rule.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Says what has to be said about a job now.
 *
 * <p>An alert that fires is said at once and then in every resend interval, each time as if it were
 * over after some of these: with 1 min and 4 resends, at 12:00 as ending at 12:04, at 12:01 as
 * ending at 12:05. So whoever receives it loses it neither by a restart of its own nor for ever
 * when Sustain falls silent. An end is said again for as long as the last such time, in case that
 * word of it is lost. While nothing is heard of a job nothing is said of it.
 */
public final class Telling {
  private final AlertSettings settings;

  public Telling(AlertSettings settings) {
    this.settings = settings;
  }

  /**
   * What is to be told.
   *
   * @param after the alerts of the job from now on
   * @param postings to be told
   * @param next when to ask again unless a word comes before, epoch milliseconds; {@link
   *     Long#MAX_VALUE} for never
   */
  public record Told(JobAlerts after, List<Posting> postings, long next) {}

  /** What is due now, epoch milliseconds. */
  public Told tell(JobAlerts alerts, long now) {
    boolean silent = now - alerts.heardAt() > settings.patienceMs();
    List<Raised> kept = new ArrayList<>();
    List<Posting> postings = new ArrayList<>();
    long next = Long.MAX_VALUE;
    for (Raised one : alerts.raised()) {
      if (one.fires() && silent) {
        kept.add(one);
      } else if (one.fires() || now < one.keptUntil()) {
        Raised said = now < one.nextAt() ? one : one.said(now + settings.resendMs());
        if (now >= one.nextAt() && !isHidden(one, alerts)) {
          postings.add(posting(one, alerts.advised(), now));
        }
        kept.add(said);
        next = Math.min(next, said.nextAt());
      }
    }
    return new Told(alerts.raised(kept), postings, next);
  }

  /** An end must not end another one that still fires and looks the same from outside. */
  private static boolean isHidden(Raised one, JobAlerts alerts) {
    return !one.fires()
        && alerts.raised().stream()
            .anyMatch(o -> o.fires() && Labels.of(o.alert()).equals(Labels.of(one.alert())));
  }

  private Posting posting(Raised one, Advised advised, long now) {
    Alert alert = one.alert();
    long validUntil = now + settings.validMs();
    return new Posting(
        Labels.of(alert),
        annotations(alert, advised, now),
        alert.since(),
        one.fires() ? validUntil : one.endedAt(),
        alert.job().isJob() ? GeneratorUrl.of(settings.generatorUrl(), alert.job()) : "",
        validUntil,
        one.isNews() ? (one.fires() ? alert.at() : one.endedAt()) : 0);
  }

  private Map<String, String> annotations(Alert alert, Advised advised, long now) {
    Map<String, String> annotations = new TreeMap<>();
    annotations.put("summary", alert.summary());
    annotations.put("evidence", Template.list(alert.evidence()));
    annotations.put("runbook_url", runbook(alert.runbook()));
    if (advised != null && advised.answers(alert.cause(), now)) {
      annotations.put("recommendation", advised.id());
      annotations.put("advice", advised.action());
    }
    annotations.values().removeIf(String::isEmpty);
    return annotations;
  }

  private String runbook(String path) {
    String base = settings.runbookBase();
    return path.isEmpty() || base.isEmpty() ? path : base.replaceAll("/+$", "") + '/' + path;
  }
}
