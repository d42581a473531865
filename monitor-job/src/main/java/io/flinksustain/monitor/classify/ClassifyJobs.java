package io.flinksustain.monitor.classify;

import io.flinksustain.classify.Alert;
import io.flinksustain.classify.Alerting;
import io.flinksustain.classify.Diagnosed;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Symptom;
import io.flinksustain.classify.engine.Classifier;
import io.flinksustain.classify.engine.ClassifyResult;
import io.flinksustain.classify.engine.ClassifySettings;
import io.flinksustain.classify.engine.ClassifyState;
import io.flinksustain.classify.rule.Rule;
import io.flinksustain.classify.rule.RulePack;
import io.flinksustain.classify.rule.RulePackException;
import io.flinksustain.window.JobWindow;
import java.io.IOException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
  public static final OutputTag<Diagnosis> DIAGNOSES = new OutputTag<>("diagnoses") {};

  /** What a person should be told now. */
  public static final OutputTag<Alert> ALERTS = new OutputTag<>("alerts") {};

  private static final long serialVersionUID = 1;
  private static final String OVERRIDE = "override";
  private static final Logger LOG = LoggerFactory.getLogger(ClassifyJobs.class);

  private final ClassifySettings settings;
  private final long refreshMs;

  private transient ValueState<ClassifyState> rules;
  private transient ValueState<Diagnosis> announced;
  private transient Counter windows;
  private transient Counter rulesRefused;
  private transient RulePack pack;
  private transient Classifier classifier;
  private transient String text;

  public ClassifyJobs(ClassifySettings settings, long refreshMs) {
    this.settings = settings;
    this.refreshMs = refreshMs;
  }

  @Override
  public void open(OpenContext context) {
    var runtime = getRuntimeContext();
    rules = runtime.getState(new ValueStateDescriptor<>("rules", ClassifyState.class));
    announced = runtime.getState(new ValueStateDescriptor<>("announced", Diagnosis.class));
    windows = runtime.getMetricGroup().counter("windows");
    rulesRefused = runtime.getMetricGroup().counter("rulesRefused");
    use("");
  }

  @Override
  public void processElement(JobWindow window, ReadOnlyContext context, Collector<Diagnosed> out)
      throws Exception {
    windows.inc();
    use(override(context));
    ClassifyState before = rules.value() == null ? Classifier.initialState() : rules.value();
    ClassifyResult result = classifier.step(before, window);
    rules.update(result.state());
    result.symptoms().forEach(symptom -> tell(symptom, context));
    if (result.diagnosis().isPresent()) {
      Diagnosis diagnosis = result.diagnosis().get();
      announce(diagnosis, context);
      out.collect(
          new Diagnosed(
              diagnosis, window, pack.rule(diagnosis.cause()).map(Rule::advice).orElse(null)));
    }
  }

  @Override
  public void processBroadcastElement(String pack, Context context, Collector<Diagnosed> out)
      throws Exception {
    context.getBroadcastState(PACK).put(OVERRIDE, pack);
  }

  private static String override(ReadOnlyContext context) throws Exception {
    ReadOnlyBroadcastState<String, String> state = context.getBroadcastState(PACK);
    String override = state.get(OVERRIDE);
    return override == null ? "" : override;
  }

  /** Compiles the pack of this text, unless it is the one in use. */
  private void use(String wanted) {
    if (!wanted.equals(text)) {
      text = wanted;
      pack = merged(wanted);
      classifier = new Classifier(pack, settings);
    }
  }

  /**
   * The bundled pack with the override on top. One that was restored from state may not fit any
   * more after an upgrade: failing would fail again after every restart.
   */
  private RulePack merged(String override) {
    if (override.isEmpty()) {
      return RulePack.bundled();
    }
    try {
      return RulePack.bundled().with(RulePack.parse("rules", override));
    } catch (RulePackException e) {
      rulesRefused.inc();
      LOG.error(
          "The rules from the topic do not fit this version; only the bundled ones are in force"
              + " until corrected ones are sent:\n{}",
          e.getMessage());
      return RulePack.bundled();
    }
  }

  private static void tell(Symptom symptom, ReadOnlyContext context) {
    context.output(SYMPTOMS, symptom);
    Alerting.of(symptom).ifPresent(alert -> context.output(ALERTS, alert));
  }

  private void announce(Diagnosis now, ReadOnlyContext context) throws IOException {
    Diagnosis before = announced.value();
    if (now.isNewsAfter(before, refreshMs)) {
      announced.update(now);
      context.output(DIAGNOSES, now);
      Alerting.of(before, now).forEach(alert -> context.output(ALERTS, alert));
    }
  }
}
