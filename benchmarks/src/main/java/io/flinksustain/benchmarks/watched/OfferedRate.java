package io.flinksustain.benchmarks.watched;

/** What arrives at a job, whatever the job makes of it. */
public final class OfferedRate {
  private OfferedRate() {}

  /** Records a second of each of so many equal shares of a plan's source. */
  public static Steps of(JobPlan plan, int shares) {
    SourceShape source = plan.shape().source();
    Steps rate =
        plan.course(
            source.name(),
            source.rate() / shares,
            change -> change.rate() == null ? null : change.rate() / shares);
    for (RateStep step : source.profile()) {
      rate = rate.from(plan.start() + step.at().toMillis(), step.rate() / shares);
    }
    return rate;
  }
}
