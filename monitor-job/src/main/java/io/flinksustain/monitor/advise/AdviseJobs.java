package io.flinksustain.monitor.advise;

import io.flinksustain.advise.AdviseSettings;
import io.flinksustain.advise.Adviser;
import io.flinksustain.advise.Recommendation;
import io.flinksustain.classify.Diagnosed;
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
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Keeps the open recommendation of each job and says when it changes. */
public final class AdviseJobs extends KeyedProcessFunction<String, Diagnosed, Recommendation> {
  private static final long serialVersionUID = 1;

  /** A job counts for so many windows after its last one. */
  private static final int WINDOWS_KEPT = 3;

  private final AdviseSettings settings;

  /** Null without a price file; an Optional cannot be sent to where this runs. */
  private final Prices prices;

  private final StateTtlConfig timeToLive;
  private transient Adviser adviser;
  private transient ValueState<Recommendation> open;
  private transient LatestByJob<Double> savings;

  /** Forgets a job that was silent for {@code retention} of the processing clock. */
  public AdviseJobs(AdviseSettings settings, Optional<Prices> prices, Duration retention) {
    this.settings = settings;
    this.prices = prices.orElse(null);
    this.timeToLive = StateTtlConfig.newBuilder(retention).updateTtlOnReadAndWrite().build();
  }

  @Override
  public void open(OpenContext context) {
    adviser = new Adviser(settings, Optional.ofNullable(prices));
    var descriptor = new ValueStateDescriptor<>("open-recommendation", StreamTypes.RECOMMENDATION);
    descriptor.enableTimeToLive(timeToLive);
    open = getRuntimeContext().getState(descriptor);
    savings = new LatestByJob<>(System::currentTimeMillis);
    OwnMetric.SAVINGS_OPEN_PER_MONTH.gauge(
        getRuntimeContext().getMetricGroup(),
        () -> savings.values().mapToDouble(Double::doubleValue).sum());
  }

  @Override
  public void processElement(Diagnosed finding, Context context, Collector<Recommendation> out)
      throws IOException {
    var said = adviser.advise(finding, open.value());
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
      savings.put(job, stands.cost().savedPerMonth(), WINDOWS_KEPT * windowMs);
    }
  }
}
