package io.flinksustain.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.monitor.actuate.ActuateOptions;
import io.flinksustain.monitor.alert.AlertOptions;
import io.flinksustain.monitor.decode.DecodeOptions;
import io.flinksustain.monitor.kafka.KafkaOptions;
import io.flinksustain.monitor.observe.ObserveOptions;
import io.flinksustain.monitor.options.OptionException;
import io.flinksustain.monitor.options.RunOptions;
import io.flinksustain.monitor.options.RunOptions.Pipeline;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;

class RunPlanTest {
  private static final StartPatience AT_ONCE = StartPatience.of(Starter.PERSON, sentence -> {});

  private final Configuration config = new Configuration();
  private final RunPlan plan = new RunPlan(config);

  @Test
  void refusesAnObserverWithNothingToObserve() {
    assertThatThrownBy(plan::requireTargets)
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("--observe.flink");
  }

  @Test
  void observesNamespacesOfKubernetesAlone() {
    config.set(ObserveOptions.KUBERNETES_NAMESPACES, List.of("payments"));

    assertThatCode(plan::requireTargets).doesNotThrowAnyException();
    assertThat(plan.sentence()).contains("observing namespace payments of Kubernetes");
  }

  @Test
  void needsNoTargetsWithoutAnObserver() {
    config.set(RunOptions.PIPELINES, List.of(Pipeline.MONITOR));

    assertThatCode(plan::requireTargets).doesNotThrowAnyException();
    assertThat(plan.sentence()).contains("reading sustain.metrics").doesNotContain("observing");
  }

  @Test
  void saysWhatIsObservedReadAndWritten() {
    config.set(ObserveOptions.FLINK, List.of("eu1=http://jm:8081"));

    assertThat(plan.sentence())
        .contains("observing eu1=http://jm:8081", "reading sustain.metrics", "sustain.diagnoses");
  }

  @Test
  void saysWhetherCommandsAreCarriedOutInEarnest() {
    config.set(RunOptions.PIPELINES, List.of(Pipeline.ACTUATE));
    assertThat(plan.sentence())
        .contains("carrying out commands from sustain.commands through KUBERNETES (dry run)");

    config.set(ActuateOptions.DRY_RUN, false);

    assertThat(plan.sentence()).contains("through KUBERNETES;").doesNotContain("dry run");
  }

  @Test
  void callsWhatWritesPatchesNoDryRun() {
    config.set(RunOptions.PIPELINES, List.of(Pipeline.ACTUATE));
    config.set(ActuateOptions.ADAPTER, ActuateOptions.Adapter.PATCH_FILE);

    assertThat(plan.sentence()).contains("through PATCH_FILE;").doesNotContain("dry run");
  }

  @Test
  void saysWhoIsToldOfAlerts() {
    config.set(RunOptions.PIPELINES, List.of(Pipeline.ALERT));
    config.set(AlertOptions.URLS, List.of("http://am-1:9093", "http://am-2:9093"));

    assertThat(plan.sentence()).contains("telling http://am-1:9093, http://am-2:9093 of alerts");
  }

  @Test
  void tellsAMistakeInTheOptionsBeforeAnybodyIsAskedOverTheNetwork() {
    config.set(ObserveOptions.FLINK, List.of("eu1=http://127.0.0.1:1"));
    config.set(KafkaOptions.BOOTSTRAP_SERVERS, "127.0.0.1:1");
    config.set(DecodeOptions.FORMAT, "jsn");
    List<String> said = new ArrayList<>();

    assertThatThrownBy(() -> Application.start(config, AT_ONCE, said::add))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("format 'jsn' is unknown");
    assertThat(said).isEmpty();
  }

  @Test
  void doesNotCallADefectAMistakeInTheOptions() {
    config.set(ObserveOptions.FLINK, List.of("eu1=http://127.0.0.1:1"));
    config.set(KafkaOptions.BOOTSTRAP_SERVERS, "127.0.0.1:1");
    // Options of a user are checked before, so what reads this wrongly stands for a defect.
    config.setString(DecodeOptions.MAX_ID_LENGTH.key(), "long");

    assertThatThrownBy(() -> Application.start(config, AT_ONCE, sentence -> {}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
