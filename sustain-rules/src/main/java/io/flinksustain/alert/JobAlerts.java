package io.flinksustain.alert;

import java.util.List;

/**
 * What is known of the alerts of one job.
 *
 * @param raised those that fire, and those that are over and have to be said to be
 * @param advised the recommendation that stands; null for none
 * @param heardAt time of the latest word about the job, epoch milliseconds
 * @param verdictAt time of the latest word about its diagnosis, epoch milliseconds
 */
public record JobAlerts(List<Raised> raised, Advised advised, long heardAt, long verdictAt) {
  /** Nothing was heard yet. */
  public static final JobAlerts NONE = new JobAlerts(List.of(), null, 0, 0);

  JobAlerts heard(long at) {
    return new JobAlerts(raised, advised, Math.max(heardAt, at), verdictAt);
  }

  JobAlerts judged(long at) {
    return new JobAlerts(raised, advised, heardAt, Math.max(verdictAt, at));
  }

  JobAlerts raised(List<Raised> now) {
    return new JobAlerts(now, advised, heardAt, verdictAt);
  }

  JobAlerts advised(Advised now) {
    return new JobAlerts(raised, now, heardAt, verdictAt);
  }
}
