package io.flinksustain.monitor.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.classify.engine.ClassifySettings;
import io.flinksustain.classify.engine.Diagnosed;
import io.flinksustain.fact.JobFacts;
import io.flinksustain.report.JobRef;
import io.flinksustain.window.JobWindow;
import io.flinksustain.window.SignalStats;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClassifyRetentionTest {
  private static final Duration RETENTION = Duration.ofHours(24);

  private final ClassifyJobs classify =
      new ClassifyJobs(ClassifySettings.DEFAULTS, 600_000, RETENTION);
  private KeyedBroadcastOperatorTestHarness<String, JobWindow, String, Diagnosed> harness;

  @BeforeEach
  void open() throws Exception {
    harness =
        ProcessFunctionTestHarnesses.forKeyedBroadcastProcessFunction(
            classify, window -> window.job().key(), Types.STRING, ClassifyJobs.PACK);
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void forgetsAJobThatIsGone() throws Exception {
    harness.setStateTtlProcessingTime(0);
    send("a", 60_000);
    harness.setStateTtlProcessingTime(RETENTION.toMillis() - 1);
    send("a", 60_000);
    assertThat(harness.extractOutputValues()).hasSize(1);

    harness.setStateTtlProcessingTime(2 * RETENTION.toMillis());
    send("a", 60_000);

    assertThat(harness.extractOutputValues()).hasSize(2);
  }

  private void send(String jobId, long end) throws Exception {
    JobRef job = new JobRef("eu1", "", "Fraud", jobId, "Fraud");
    SignalStats none = SignalStats.EMPTY;
    harness.processElement(
        new JobWindow(job, end - 60_000, end, List.of(), List.of(), none, none, JobFacts.NONE),
        end - 1);
  }
}
