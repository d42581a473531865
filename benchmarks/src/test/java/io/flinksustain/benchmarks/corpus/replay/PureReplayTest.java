package io.flinksustain.benchmarks.corpus.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.benchmarks.corpus.CorpusException;
import io.flinksustain.benchmarks.corpus.Generated;
import io.flinksustain.benchmarks.fleet.Ill;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.rule.RulePack;
import io.flinksustain.monitor.FlinkEngine;
import io.flinksustain.monitor.options.ConfigFile;
import io.flinksustain.monitor.options.UserInput;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.JobWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class PureReplayTest {
  /** Three minutes of the lab's scenario data-skew. */
  private static final Path REAL = Path.of("src/test/resources/corpus/hot-key");

  @TempDir private Path folder;

  @Test
  void givesTheDiagnosesOfTheMonitorForARealRun() throws Exception {
    assertThat(pure(REAL)).isNotEmpty().isEqualTo(monitored(REAL));
    assertThat(pure(REAL)).extracting(Diagnosis::cause).contains("data-skew");
  }

  @Test
  void givesTheDiagnosesOfTheMonitorForAnIllThatBegins() throws Exception {
    Path run = Generated.ill(Ill.SLOW_SINK, 3).write(folder, "slow-sink");

    assertThat(pure(run)).isNotEmpty().isEqualTo(monitored(run));
    assertThat(pure(run)).extracting(Diagnosis::cause).contains("healthy", "slow-sink");
  }

  @Test
  void givesTheDiagnosesOfTheMonitorForAJobThatFallsSilentForAWhile() throws Exception {
    Path run = Generated.quiet(4).write(folder, "gap");
    List<String> lines = new ArrayList<>(lines(run));
    lines.subList(200, 200 + 4 * 6 * 3).clear();
    Files.delete(run.resolve("recording.jsonl.gz"));
    Files.write(run.resolve("recording.jsonl"), lines);

    assertThat(pure(run)).isNotEmpty().isEqualTo(monitored(run));
    assertThat(pure(run))
        .extracting(Diagnosis::cause)
        .containsSubsequence("healthy", "insufficient-evidence", "healthy");
  }

  @Test
  void withholdsAFamilyAndNothingElse() {
    JobWindow complete = late(decisions(REAL, SignalFamily.NONE));
    JobWindow without = late(decisions(REAL, SignalFamily.CPU));

    assertThat(complete.processes().get(Signal.CPU_TIME, Statistic.RATE)).isPositive();
    assertThat(without.processes().get(Signal.CPU_TIME, Statistic.RATE)).isNaN();
    assertThat(without.processes().get(Signal.HEAP_USED, Statistic.MIN))
        .isEqualTo(complete.processes().get(Signal.HEAP_USED, Statistic.MIN));
    assertThat(without.vertices())
        .usingRecursiveComparison()
        .withEqualsForType(Double::equals, Double.class)
        .isEqualTo(complete.vertices());
    assertThat(late(decisions(REAL, SignalFamily.TOPOLOGY)).facts().topology()).isNull();
  }

  @Test
  void saysNothingOfAPlaceWithoutATopology() {
    assertThat(decisions(REAL, SignalFamily.TOPOLOGY))
        .extracting(decision -> decision.diagnosis().cause())
        .containsOnly("insufficient-evidence");
  }

  @Test
  void namesTheLineThatCannotBeRead() throws IOException {
    Files.writeString(folder.resolve("broken.jsonl"), "{\"v\":1,\"kind\":\"report\",\"ts\":17}\n");
    Configuration none = new Configuration();
    List<Path> files = List.of(folder.resolve("broken.jsonl"));

    assertThatThrownBy(() -> Tape.read(files, none))
        .isInstanceOf(CorpusException.class)
        .hasMessageContaining("broken.jsonl, line 1: ");
  }

  /** The last window that is surely a whole one. */
  private static JobWindow late(List<Decision> decisions) {
    return decisions.get(decisions.size() - 2).window();
  }

  private static List<Diagnosis> pure(Path run) {
    return decisions(run, SignalFamily.NONE).stream().map(Decision::diagnosis).toList();
  }

  private static List<Decision> decisions(Path run, SignalFamily withheld) {
    Configuration config = UserInput.toConfiguration(ConfigFile.read(run.resolve("sustain.yaml")));
    Map<String, List<Decision>> jobs =
        new PureReplay(ReplaySettings.of(config), RulePack.bundled())
            .run(Tape.read(recordings(run), config), withheld);
    assertThat(jobs).hasSize(1);
    return jobs.values().iterator().next();
  }

  private static List<Diagnosis> monitored(Path run) throws Exception {
    List<Diagnosis> diagnoses = Collections.synchronizedList(new ArrayList<>());
    new FlinkEngine()
        .replay(
            recordings(run),
            ConfigFile.read(run.resolve("sustain.yaml")),
            List.of(),
            diagnoses::add,
            line -> {
              throw new AssertionError(line);
            });
    return diagnoses;
  }

  private static List<Path> recordings(Path run) {
    try (Stream<Path> files = Files.list(run)) {
      return files.filter(file -> file.toString().contains(".jsonl")).sorted().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> lines(Path run) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(run.resolve("recording.jsonl.gz")))) {
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    }
  }
}
