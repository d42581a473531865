package io.flinksustain.monitor.classify;

import io.flinksustain.classify.Alert;
import io.flinksustain.classify.Alerting;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Symptom;
import io.flinksustain.classify.engine.Classifier;
import io.flinksustain.classify.engine.ClassifyResult;
import io.flinksustain.classify.engine.ClassifySettings;
import io.flinksustain.classify.engine.ClassifyState;
import io.flinksustain.classify.engine.Diagnosed;
import io.flinksustain.classify.learn.Learnt;
import io.flinksustain.classify.rule.Advice;
import io.flinksustain.monitor.metrics.OwnMetric;
import io.flinksustain.monitor.types.StreamTypes;
import io.flinksustain.window.JobWindow;
import java.io.IOException;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Classifies every window of every job with the rules in force: the bundled ones, and over them the
 * latest that came by broadcast.
 */
public final class ClassifyJobs
    extends KeyedBroadcastProcessFunction<String, JobWindow, String, Diagnosed> {
  /** The text of the rules that go over the bundled ones, under the key {@link #OVERRIDE}. */
  public static final MapStateDescriptor<String, String> PACK =
      new MapStateDescriptor<>("pack", Types.STRING, Types.STRING);

  /** Symptoms that began or ended. */
  public static final OutputTag<Symptom> SYMPTOMS = new OutputTag<>("symptoms") {};

  /** Diagnoses that are news: another cause or place, or the last word is old. */
  public static final OutputTag<Diagnosis> DIAGNOSES =
      new OutputTag<>("diagnoses", StreamTypes.DIAGNOSIS);

  /** What a person should be told now. */
  public static final OutputTag<Alert> ALERTS = new OutputTag<>("alerts") {};

  private static final long serialVersionUID = 1;
  private static final String OVERRIDE = "override";

  private final ClassifySettings settings;
  private final long refreshMs;
  private final Duration retention;

  private transient ValueState<ClassifyState> rules;
  private transient ValueState<Diagnosis> announced;
  private transient ClassifyMetrics metrics;
  private transient RulesInForce inForce;

  /**
   * Forgets a job that was silent for {@code retention} of the processing clock.
   *
   * @param refreshMs after which an unchanged diagnosis is news again
   */
  public ClassifyJobs(ClassifySettings settings, long refreshMs, Duration retention) {
    this.settings = settings;
    this.refreshMs = refreshMs;
    this.retention = retention;
  }

  @Override
  public void open(OpenContext context) {
    var runtime = getRuntimeContext();
    var living = StateTtlConfig.newBuilder(retention);
    // Written in every window, so that a read need not write it once more to keep it alive.
    rules = runtime.getState(state("rules", StreamTypes.CLASSIFY_STATE, living.build()));
    announced =
        runtime.getState(
            state("announced", StreamTypes.DIAGNOSIS, living.updateTtlOnReadAndWrite().build()));
    MetricGroup operator = runtime.getMetricGroup();
    metrics = new ClassifyMetrics(operator, settings.minCompleteness(), System::currentTimeMillis);
    inForce = new RulesInForce(settings);
    OwnMetric.RULES_REFUSED.gauge(operator, () -> inForce.isRefused() ? 1 : 0);
  }

  private static <T> ValueStateDescriptor<T> state(
      String name, TypeInformation<T> type, StateTtlConfig timeToLive) {
    ValueStateDescriptor<T> descriptor = new ValueStateDescriptor<>(name, type);
    descriptor.enableTimeToLive(timeToLive);
    return descriptor;
  }

  @Override
  public void processElement(JobWindow window, ReadOnlyContext context, Collector<Diagnosed> out)
      throws Exception {
    inForce.use(override(context));
    ClassifyState known = rules.value();
    ClassifyState before = known == null ? Classifier.initialState() : known;
    long begun = System.nanoTime();
    ClassifyResult result = inForce.classifier().step(before, window);
    metrics.judged(window, result, System.nanoTime() - begun);
    rules.update(result.state());
    if (!result.isIgnored()) {
      result.symptoms().forEach(symptom -> tell(symptom, context));
      conclude(result, window, context, out);
    }
  }

  /**
   * A diagnosis that nobody has to hear of is not put into words. Whoever advises learns from the
   * window all the same.
   */
  private void conclude(
      ClassifyResult result, JobWindow window, ReadOnlyContext context, Collector<Diagnosed> out)
      throws IOException {
    Diagnosis last = announced.value();
    boolean news = last == null || last.isOvertakenBy(result.claim(), window.end(), refreshMs);
    Diagnosis now = news || result.isForAdviser() ? result.diagnosis().orElseThrow() : null;
    if (news) {
      announce(last, now, context);
    }
    Learnt learnt = result.state().learnt();
    out.collect(
        result.isForAdviser()
            ? new Diagnosed(now, window, advice(result, now), learnt)
            : Diagnosed.silent(window, learnt));
  }

  private Advice advice(ClassifyResult result, Diagnosis now) {
    return result.isGrounded() ? inForce.advice(now.cause()) : null;
  }

  @Override
  public void processBroadcastElement(String pack, Context context, Collector<Diagnosed> out)
      throws Exception {
    context.getBroadcastState(PACK).put(OVERRIDE, pack);
    // Also where no window follows: whether it fits is told by a metric.
    inForce.use(pack);
  }

  private static String override(ReadOnlyContext context) throws Exception {
    ReadOnlyBroadcastState<String, String> state = context.getBroadcastState(PACK);
    String override = state.get(OVERRIDE);
    return override == null ? "" : override;
  }

  private void tell(Symptom symptom, ReadOnlyContext context) {
    metrics.told(symptom);
    context.output(SYMPTOMS, symptom);
    Alerting.of(symptom).ifPresent(alert -> context.output(ALERTS, alert));
  }

  private void announce(Diagnosis before, Diagnosis now, ReadOnlyContext context)
      throws IOException {
    announced.update(now);
    metrics.told(now);
    context.output(DIAGNOSES, now);
    Alerting.of(before, now).forEach(alert -> context.output(ALERTS, alert));
  }
}
