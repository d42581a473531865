package io.flinksustain.monitor.actuate;

import static io.flinksustain.monitor.actuate.Commands.DEADLINE;
import static io.flinksustain.monitor.actuate.Commands.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.change.Command;
import io.flinksustain.change.Outcome;
import io.flinksustain.change.Result;
import io.flinksustain.change.Setting;
import io.flinksustain.monitor.rest.Backoff;
import io.flinksustain.report.JobRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CarryOutTest {
  private static final int PATIENCE_MS = 60_000;
  private static final int PACE_MS = 5_000;
  private static final int LOOK_MS = 40_000;
  private static final long LAST_BEGIN = DEADLINE - PATIENCE_MS - PACE_MS - 3 * LOOK_MS;
  private static final JobRef OTHER = new JobRef("eu1", "payments", "orders", "b2", "Orders");
  private static final String BROKEN = "broken";
  private static final Setting SETTING = Commands.parallelism("4", "6");

  /** What was looked at, and what the next look at a command is to find. */
  private static final Queue<String> LOOKS = new ConcurrentLinkedQueue<>();

  private static final Map<String, Step> ANSWERS = new ConcurrentHashMap<>();

  private final Command apply = Commands.apply("c1", Commands.JOB, SETTING);
  private KeyedOneInputStreamOperatorTestHarness<String, Command, Outcome> harness;

  /** Finds what the test wants. */
  private static final class Scripted implements Actuator {
    @Override
    public String name() {
      return "scripted";
    }

    @Override
    public Step look(Command command, Stage stage) {
      LOOKS.add(command.id() + ' ' + stage);
      if (command.change().equals(BROKEN)) {
        throw new IllegalStateException("a defect");
      }
      return ANSWERS.getOrDefault(command.id(), Step.watch("sent", command.settings()));
    }

    @Override
    public void close() {
      LOOKS.add("closed");
    }
  }

  @BeforeEach
  void start() throws Exception {
    LOOKS.clear();
    ANSWERS.clear();
    harness = open(null);
  }

  @AfterEach
  void stop() throws Exception {
    harness.close();
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, Command, Outcome> open(
      OperatorSubtaskState state) throws Exception {
    Pursuit pursuit = new Pursuit(PATIENCE_MS, PACE_MS, LOOK_MS, new Backoff(1_000, 8_000));
    CarryOut function =
        new CarryOut(Scripted::new, pursuit, Duration.ofDays(1), CarryOutTest::sameThread);
    var harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(function), c -> c.job().key(), Types.STRING);
    harness
        .getExecutionConfig()
        .configure(
            new Configuration().set(PipelineOptions.GENERIC_TYPES, false),
            CarryOutTest.class.getClassLoader());
    harness.setup();
    harness.initializeState(state);
    harness.setProcessingTime(NOW);
    harness.open();
    return harness;
  }

  private static ExecutorService sameThread() {
    return new SameThread();
  }

  @Test
  void leadsACommandToItsEnd() throws Exception {
    give(apply);
    later(PACE_MS);
    assertThat(outcomes()).isEmpty();

    ANSWERS.put(apply.id(), Step.end(Result.APPLIED, "runs", List.of()));
    later(PACE_MS);

    assertThat(outcomes()).singleElement().extracting(Outcome::result).isEqualTo(Result.APPLIED);
    assertThat(outcomes().get(0).found()).containsExactly(SETTING);
    assertThat(outcomes().get(0).actuator()).isEqualTo("scripted");
    assertThat(LOOKS).startsWith("c1/apply FRESH", "c1/apply BEGUN");
  }

  @Test
  void carriesACommandThatComesTwiceOutOnceAndSaysItsOutcomeAgain() throws Exception {
    ANSWERS.put(apply.id(), Step.end(Result.APPLIED, "runs", List.of()));
    give(apply);
    give(apply);
    later(PACE_MS);
    assertThat(LOOKS).containsExactly("c1/apply FRESH");

    give(apply);
    later(PACE_MS);

    assertThat(LOOKS).hasSize(1);
    assertThat(outcomes()).hasSize(2);
    assertThat(outcomes().get(1)).isEqualTo(outcomes().get(0));
  }

  @Test
  void keepsTheOrderOfAJobAndDoesNotHoldUpAnother() throws Exception {
    Command second = Commands.apply("c2", Commands.JOB, SETTING);
    Command other = Commands.apply("c3", OTHER, SETTING);
    ANSWERS.put(second.id(), Step.end(Result.REFUSED, "no", List.of()));
    ANSWERS.put(other.id(), Step.end(Result.APPLIED, "runs", List.of()));

    give(apply);
    give(second);
    give(other);
    later(PACE_MS);

    assertThat(outcomes()).extracting(Outcome::command).containsExactly("c3/apply");
    assertThat(LOOKS).noneMatch(look -> look.startsWith("c2"));

    ANSWERS.put(apply.id(), Step.end(Result.APPLIED, "runs", List.of()));
    later(2 * PACE_MS);

    assertThat(outcomes())
        .extracting(Outcome::command)
        .containsExactly("c3/apply", "c1/apply", "c2/apply");
  }

  @Test
  void goesOnAfterACrashWithTheStateOfACheckpoint() throws Exception {
    give(apply);
    later(PACE_MS);
    OperatorSubtaskState state = harness.snapshot(1, 1);
    harness.close();
    LOOKS.clear();

    ANSWERS.put(apply.id(), Step.end(Result.APPLIED, "runs", List.of()));
    harness = open(state);
    later(2 * PACE_MS);

    assertThat(LOOKS).containsExactly("c1/apply BEGUN");
    assertThat(outcomes()).extracting(Outcome::result).containsExactly(Result.APPLIED);
  }

  @Test
  void backsOffAndGivesUpWhenItIsTooLateToBegin() throws Exception {
    ANSWERS.put(apply.id(), Step.again("no answer"));

    give(apply);
    later(LAST_BEGIN - NOW - 1_000);
    int before = LOOKS.size();
    assertThat(before).isBetween(50, 60);
    assertThat(outcomes()).isEmpty();
    later(10_000);

    assertThat(outcomes()).extracting(Outcome::result).containsExactly(Result.UNAVAILABLE);
    assertThat(LOOKS).endsWith("c1/apply LATE");
  }

  @Test
  void doesNotLetARollBackWaitForItsChange() throws Exception {
    Command back = Commands.rollBack(apply);
    ANSWERS.put(back.id(), Step.end(Result.APPLIED, "as before", List.of()));

    give(apply);
    later(PACE_MS);
    give(back);
    later(1_000);

    assertThat(outcomes())
        .extracting(Outcome::result)
        .containsExactly(Result.FAILED, Result.APPLIED);
  }

  @Test
  void endsWhatDoesNotComeIntoEffect() throws Exception {
    give(apply);
    later(PATIENCE_MS + 2 * PACE_MS);

    assertThat(outcomes()).extracting(Outcome::result).containsExactly(Result.FAILED);
    assertThat(harness.numProcessingTimeTimers()).isZero();
  }

  @Test
  void endsACommandAtWhichTheActuatorThrows() throws Exception {
    give(Commands.apply(BROKEN, Commands.JOB, SETTING));
    later(LAST_BEGIN - NOW + 10_000);

    assertThat(outcomes()).extracting(Outcome::result).containsExactly(Result.UNAVAILABLE);
    assertThat(outcomes().get(0).reason()).contains("please report", "a defect");
  }

  private void give(Command command) throws Exception {
    harness.processElement(command, 0);
  }

  /** Lets time pass as Flink does: in small steps. */
  private void later(long ms) throws Exception {
    long end = harness.getProcessingTime() + ms;
    while (harness.getProcessingTime() < end) {
      harness.setProcessingTime(Math.min(end, harness.getProcessingTime() + CarryOut.ASK_MS));
    }
  }

  private List<Outcome> outcomes() {
    return new ArrayList<>(harness.extractOutputValues());
  }
}
