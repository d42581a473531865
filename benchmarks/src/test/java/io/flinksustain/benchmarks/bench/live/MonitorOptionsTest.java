package io.flinksustain.benchmarks.bench.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.monitor.options.OptionException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MonitorOptionsTest {
  @Test
  void whatTheUserSaysWinsOverTheBenchmark() {
    MonitorOptions options =
        MonitorOptions.of(
            Map.of("window.size", "60s", "window.out-of-orderness", "15s"),
            Map.of("window.size", "20s"));

    assertThat(options.windowMs()).isEqualTo(20_000);
    assertThat(options.outOfOrderness()).isEqualTo(Duration.ofSeconds(15));
  }

  @Test
  void flinksOwnCheckpointIntervalWinsOverOurs() {
    Map<String, String> ours = Map.of("run.checkpoint-interval", "10s");
    Map<String, String> flinks = Map.of("flink.execution.checkpointing.interval", "1s");

    assertThat(MonitorOptions.of(ours, Map.of()).checkpointInterval())
        .isEqualTo(Duration.ofSeconds(10));
    assertThat(MonitorOptions.of(ours, Map.of()).checkpointIntervalText()).isEqualTo("10 s");
    assertThat(MonitorOptions.of(ours, flinks).checkpointInterval())
        .isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void refusesWhatTheMonitorWouldRefuse() {
    MonitorOptions options = MonitorOptions.of(Map.of(), Map.of("window.siez", "20s"));

    assertThatThrownBy(options::windowMs).isInstanceOf(OptionException.class);
  }
}
