package io.flinksustain.benchmarks.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.benchmarks.bench.result.BenchResult;
import io.flinksustain.benchmarks.lab.process.LabException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class BenchCommandTest {
  private static final String HOME = "lab.home";

  @TempDir private Path out;
  private final String home = System.getProperty(HOME);
  private int runs;

  @AfterEach
  void returnHome() {
    if (home == null) {
      System.clearProperty(HOME);
    } else {
      System.setProperty(HOME, home);
    }
  }

  /** A benchmark that does what the test says. */
  @Command(name = "trial")
  private static final class Trial extends BenchCommand {
    private final Consumer<BenchRun> work;

    Trial(Consumer<BenchRun> work) {
      this.work = work;
    }

    @Override
    protected void check() {}

    @Override
    protected void measure(BenchRun run) {
      work.accept(run);
    }
  }

  @Test
  void writesTheResultOfACompleteRun() {
    int code = run(run -> run.measurements().add("a", 1, "s"));

    assertThat(code).isZero();
    assertThat(result().complete()).isTrue();
    assertThat(result().figures()).containsOnlyKeys("a");
  }

  @Test
  void writesAmongTheOptionsWhatTheRunNotedBesides() {
    run(
        run -> {
          run.measurements().add("a", 1, "s");
          run.option("checkpoint interval", "30 s");
          run.remark("--cores did not hold", "taskset is missing");
          run.remark("--cores did not hold", "taskset is missing");
        });

    assertThat(result().options())
        .containsEntry("--repeats", "1")
        .containsEntry("checkpoint interval", "30 s")
        .containsEntry("--cores did not hold", "taskset is missing");
  }

  @Test
  void keepsWhatWasMeasuredBeforeTheRunBrokeOffAndEndsWithItsError() {
    int code =
        run(
            run -> {
              run.measurements().add("a", 1, "s");
              throw new LabException("the broker is gone");
            });

    assertThat(code).isEqualTo(Bench.BROKEN);
    assertThat(result().complete()).isFalse();
    assertThat(result().figures()).containsOnlyKeys("a");
  }

  @Test
  void keepsItWhateverWentWrong() {
    run(
        run -> {
          run.measurements().add("a", 1, "s");
          run.measurements().add("b", Double.NaN, "s");
        });

    assertThat(result().complete()).isFalse();
    assertThat(result().figures()).containsOnlyKeys("a");
  }

  @Test
  void leavesAnEarlierResultAloneWhenNothingWasMeasured() {
    run(run -> run.measurements().add("a", 1, "s"));
    int code =
        run(
            run -> {
              throw new LabException("no broker");
            });

    assertThat(code).isEqualTo(Bench.BROKEN);
    assertThat(result().complete()).isTrue();
  }

  /** Each at a home of its own: directories of runs are named by the second. */
  private int run(Consumer<BenchRun> work) {
    System.setProperty(HOME, out.resolve("home-" + runs++).toString());
    return new CommandLine(new Trial(work)).execute("--repeats=1", "--out=" + out);
  }

  private BenchResult result() {
    return BenchResult.read(out.resolve("trial.json"));
  }
}
