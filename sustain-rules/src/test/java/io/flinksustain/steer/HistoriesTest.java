package io.flinksustain.steer;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.change.Command;
import io.flinksustain.change.Outcome;
import io.flinksustain.change.Result;
import io.flinksustain.codec.BaselineCodec;
import io.flinksustain.codec.Codec;
import io.flinksustain.codec.LaneCodec;
import io.flinksustain.policy.Mode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens in whatever order, what {@link Audit} looks at stays true. */
class HistoriesTest {
  private static final int STEPS = 250;
  private static final String[] JOBS = {"fraud", "shop", "never", "asked"};
  private static final Result[] RESULTS = Result.values();

  private final DrivenLane driven = new DrivenLane();
  private final Audit audit = new Audit(driven);
  private final List<Function<Lane, Step>> said = new ArrayList<>();

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @BeforeEach
  void watch() {
    driven.witness = audit;
    driven.policy("fraud", Lab.policy(Mode.AUTO, 1));
    driven.policy("shop", Lab.policy(Mode.AUTO, 2));
    driven.policy("asked", Lab.policy(Mode.APPROVE, 3));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyHistoryKeepsTheRules(int seed) {
    run(seed);
    resumeEverything();
    driven.pass(2 * Lab.DAY);

    audit.everyRollBackHasFiredOrIsDisarmed();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatComesTwiceOrLateIsAsIfItHadNotCome(int seed) {
    Random random = new Random(seed);
    for (int step = 0; step < STEPS; step++) {
      happen(random);
      again(said.get(said.size() - 1));
      again(said.get(random.nextInt(said.size())));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aLaneIsTheSameAfterAFailure(int seed) throws IOException {
    Random random = new Random(seed);
    for (int step = 0; step < STEPS; step++) {
      happen(random);
      assertThat(restored(LaneCodec.CODEC, driven.lane)).isEqualTo(driven.lane);
    }
    for (Baseline baseline : driven.site.baselines.values()) {
      assertThat(restored(BaselineCodec.CODEC, baseline)).isEqualTo(baseline);
    }
  }

  private static <T> T restored(Codec<T> codec, T value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    codec.write(value, new DataOutputStream(bytes));
    return codec.read(
        codec.version(), new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }

  @Test
  void theHistoriesSeeEverythingThatCanHappenToAChange() {
    Set<ChangeState> seen = EnumSet.noneOf(ChangeState.class);
    boolean blocked = false;
    for (int seed : seeds().toArray()) {
      HistoriesTest one = new HistoriesTest();
      one.watch();
      one.run(seed);
      one.driven.events.forEach(event -> seen.add(event.state()));
      blocked |= !one.driven.alerts.isEmpty();
    }

    assertThat(seen).containsExactly(ChangeState.values());
    assertThat(blocked).isTrue();
  }

  private void run(int seed) {
    Random random = new Random(seed);
    for (int step = 0; step < STEPS; step++) {
      happen(random);
    }
  }

  private void again(Function<Lane, Step> before) {
    assertThat(before.apply(driven.lane))
        .isEqualTo(driven.steering.onTimer(driven.lane, driven.now));
  }

  private void happen(Random random) {
    int what = random.nextInt(20);
    if (what < 11 || said.isEmpty()) {
      minute(random);
    } else if (what < 14) {
      answer(random);
    } else if (what < 17) {
      recommend(random);
    } else if (what < 18) {
      order(random);
    } else if (what < 19) {
      rule(random);
      driven.pass(random.nextInt(3) * Lab.MINUTE);
    } else {
      driven.pass(random.nextInt(10) == 0 ? Lab.DAY : Lab.MINUTE);
    }
  }

  /** A minute passes, and most jobs are heard of. */
  private void minute(Random random) {
    driven.pass(Lab.MINUTE);
    for (String job : JOBS) {
      if (random.nextInt(12) > 0) {
        hear(window(job, random));
      }
    }
  }

  private void hear(Vitals vitals) {
    said.add(lane -> driven.steering.on(lane, vitals, driven.now));
    driven.hear(vitals);
  }

  private Vitals window(String job, Random random) {
    return switch (random.nextInt(25)) {
      case 0 -> Lab.incomplete(job, driven.now);
      case 1 -> Lab.restarting(job, driven.now, random.nextInt(4), random.nextInt(2), 1);
      case 2 -> Lab.vitals(job, driven.now, Lab.figures(1000, random.nextDouble(), 0.9));
      case 3 -> Lab.vitals(job, driven.now, Lab.figures(random.nextInt(3000), 0, 0.6));
      default -> Lab.calm(job, driven.now);
    };
  }

  private void recommend(Random random) {
    String job = JOBS[random.nextInt(JOBS.length)];
    int current = 1 + random.nextInt(20);
    Recommendation r = Lab.parallelism(job, current, Lab.proposed(current, random), driven.now);
    Recommendation some = random.nextInt(8) == 0 ? r.withdrawn(driven.now) : r;
    said.add(lane -> driven.steering.on(lane, some, driven.now));
    driven.hear(some);
  }

  /** Mostly the last command, and mostly well. */
  private void answer(Random random) {
    if (driven.commands.isEmpty()) {
      return;
    }
    int back = random.nextInt(4) > 0 ? 1 : 1 + random.nextInt(driven.commands.size());
    Command command = driven.commands.get(driven.commands.size() - back);
    Result result =
        random.nextInt(3) > 0 ? Result.APPLIED : RESULTS[random.nextInt(RESULTS.length)];
    Outcome outcome = driven.outcome(command, result);
    said.add(lane -> driven.steering.on(lane, outcome, driven.now));
    driven.take(driven.steering.on(driven.lane, outcome, driven.now));
  }

  /**
   * The maintenance window opens or closes, and the policy of a job is another, mostly automatic.
   */
  private void rule(Random random) {
    driven.site.open = random.nextInt(4) > 0;
    Mode mode = Mode.values()[Math.min(2, random.nextInt(5))];
    driven.policy(JOBS[random.nextInt(2)], Lab.policy(mode, random.nextInt(5)));
  }

  private void order(Random random) {
    Control order = order(new Control.By("ann", driven.now), random);
    driven.take(driven.steering.on(driven.lane, order, driven.now));
  }

  private Control order(Control.By by, Random random) {
    Scope scope = scope(random);
    return switch (random.nextInt(14)) {
      case 0 -> new Control.Pause(by, scope);
      case 1 -> new Control.Snooze(by, scope, driven.now + random.nextInt(30) * Lab.MINUTE);
      case 2 -> new Control.StopAll(by, scope);
      case 3 -> new Control.RevertAll(by, scope);
      case 4 -> new Control.Reject(by, scope, someChange(random));
      case 5, 6, 7, 8 -> new Control.Approve(by, scope, someChange(random));
      default -> new Control.Resume(by, scope);
    };
  }

  private void resumeEverything() {
    driven.order(by -> new Control.Resume(by, Scope.EVERYTHING));
    driven.order(by -> new Control.Resume(by, Scope.ofLane(driven.lane.name())));
    for (String job : JOBS) {
      driven.order(by -> new Control.Resume(by, job(job)));
    }
  }

  private Scope job(String name) {
    return Scope.ofJob(driven.lane.name(), Lab.job(name).key());
  }

  private Scope scope(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> Scope.EVERYTHING;
      case 1 -> job(JOBS[random.nextInt(4)]);
      default -> Scope.ofLane(driven.lane.name());
    };
  }

  private String someChange(Random random) {
    List<ChangeEvent> events = driven.events;
    return events.isEmpty() ? "" : events.get(random.nextInt(events.size())).change();
  }
}
