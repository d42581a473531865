package io.flinksustain.monitor.advise;

import io.flinksustain.advise.AdviseSettings;
import io.flinksustain.advise.Adviser;
import io.flinksustain.advise.Recommendation;
import io.flinksustain.capacity.history.JobHistory;
import io.flinksustain.classify.engine.Diagnosed;
import io.flinksustain.cost.Prices;
import io.flinksustain.monitor.metrics.LatestByJob;
import io.flinksustain.monitor.metrics.OwnMetric;
import io.flinksustain.monitor.types.StreamTypes;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keeps the history of each job and its open recommendation, and says when that changes.
 *
 * <p>The history is read and written once in every window; what is open only in those that have a
 * diagnosis to answer. Together they are at most 42,000 bytes for a job.
 */
public final class AdviseJobs extends KeyedProcessFunction<String, Diagnosed, Recommendation> {
  private static final long serialVersionUID = 1;

  private final AdviseSettings settings;

  /** Null without a price file; an Optional cannot be sent to where this runs. */
  private final Prices prices;

  private final Duration retention;
  private transient Adviser adviser;
  private transient ValueState<JobHistory> history;
  private transient ValueState<Recommendation> open;
  private transient LatestByJob<Double> savings;

  /** Forgets a job that was silent for {@code retention} of the processing clock. */
  public AdviseJobs(AdviseSettings settings, Optional<Prices> prices, Duration retention) {
    this.settings = settings;
    this.prices = prices.orElse(null);
    this.retention = retention;
  }

  @Override
  public void open(OpenContext context) {
    adviser = new Adviser(settings, Optional.ofNullable(prices));
    var living = StateTtlConfig.newBuilder(retention);
    // Written in every window, so that a read need not write it once more to keep it alive.
    history = state("history", StreamTypes.JOB_HISTORY, living.build());
    open =
        state(
            "open-recommendation",
            StreamTypes.RECOMMENDATION,
            living.updateTtlOnReadAndWrite().build());
    savings = new LatestByJob<>(System::currentTimeMillis);
    measure(getRuntimeContext().getMetricGroup());
  }

  private void measure(MetricGroup operator) {
    OwnMetric.OPEN_RECOMMENDATIONS.gauge(operator, () -> savings.values().count());
    OwnMetric.SAVINGS_OPEN_PER_MONTH.gauge(
        operator, () -> savings.values().mapToDouble(Double::doubleValue).sum());
  }

  private <T> ValueState<T> state(String name, TypeInformation<T> type, StateTtlConfig living) {
    ValueStateDescriptor<T> descriptor = new ValueStateDescriptor<>(name, type);
    descriptor.enableTimeToLive(living);
    return getRuntimeContext().getState(descriptor);
  }

  @Override
  public void processElement(Diagnosed finding, Context context, Collector<Recommendation> out)
      throws IOException {
    JobHistory known = history.value();
    JobHistory now = adviser.learn(finding, known == null ? JobHistory.EMPTY : known);
    history.update(now);
    if (finding.isSaid()) {
      answer(finding, now, out);
    }
  }

  private void answer(Diagnosed finding, JobHistory past, Collector<Recommendation> out)
      throws IOException {
    var said = adviser.advise(finding, open.value(), past);
    if (said.isPresent()) {
      open.update(said.get().open() ? said.get() : null);
      out.collect(said.get());
    }
    count(finding);
  }

  /** Of a job that needs no advice any more this is the last that is heard here. */
  private void count(Diagnosed finding) throws IOException {
    Recommendation stands = open.value();
    String job = finding.diagnosis().job().key();
    if (stands == null) {
      savings.remove(job);
    } else {
      long windowMs = finding.window().end() - finding.window().start();
      savings.put(job, stands.cost().savedPerMonth(), windowMs);
    }
  }
}
