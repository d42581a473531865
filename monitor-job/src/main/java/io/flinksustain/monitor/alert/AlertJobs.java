package io.flinksustain.monitor.alert;

import io.flinksustain.alert.AlertSettings;
import io.flinksustain.alert.AlertWord;
import io.flinksustain.alert.Hearing;
import io.flinksustain.alert.JobAlerts;
import io.flinksustain.alert.Posting;
import io.flinksustain.alert.Telling;
import io.flinksustain.alert.Telling.Told;
import java.io.IOException;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keeps the alerts of each job, and says them when they are due.
 *
 * <p>What is said is never asked for: an alert is said again until it is long over, so nothing has
 * to come back from those who are told, and they may be gone for as long as they like.
 */
public final class AlertJobs extends KeyedProcessFunction<String, AlertWord, Posting> {
  private static final long serialVersionUID = 1;

  private final AlertSettings settings;
  private final StateTtlConfig timeToLive;
  private transient Hearing hearing;
  private transient Telling telling;
  private transient ValueState<JobAlerts> alerts;

  /** Forgets a job that was not heard of for {@code retention} of the processing clock. */
  public AlertJobs(AlertSettings settings, Duration retention) {
    this.settings = settings;
    this.timeToLive = StateTtlConfig.newBuilder(retention).build();
  }

  @Override
  public void open(OpenContext context) {
    hearing = new Hearing(settings);
    telling = new Telling(settings);
    var descriptor = new ValueStateDescriptor<>("job-alerts", TypeInformation.of(JobAlerts.class));
    descriptor.enableTimeToLive(timeToLive);
    alerts = getRuntimeContext().getState(descriptor);
  }

  @Override
  public void processElement(AlertWord word, Context context, Collector<Posting> out)
      throws IOException {
    JobAlerts known = alerts.value();
    long now = context.timerService().currentProcessingTime();
    JobAlerts before = known == null ? JobAlerts.NONE : known;
    tell(hearing.hear(before, word, now), context.timerService(), out);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<Posting> out)
      throws IOException {
    JobAlerts known = alerts.value();
    if (known != null) {
      tell(known, context.timerService(), out);
    }
  }

  /** A timer that was set for earlier finds nothing due and sets the right one again. */
  private void tell(JobAlerts heard, TimerService timers, Collector<Posting> out)
      throws IOException {
    Told told = telling.tell(heard, timers.currentProcessingTime());
    alerts.update(told.after());
    told.postings().forEach(out::collect);
    if (told.next() < Long.MAX_VALUE) {
      timers.registerProcessingTimeTimer(told.next());
    }
  }
}
