package io.flinksustain.benchmarks.watched;

import java.io.Serializable;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.MemorySize;

/** All that one subtask of an operator does with each record beside its function. */
public final class Burden implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Cost cost;
  private final Ballast ballast;
  private final Steps garbageBytes;
  private final Steps failAfterNanos;
  private transient long startedNanos;

  /** Kept until the next record, so that the JVM cannot do without it. */
  @SuppressWarnings("UnusedVariable")
  private transient byte[] garbage;

  private Burden(Cost cost, Ballast ballast, Steps garbageBytes, Steps failAfterNanos) {
    this.cost = cost;
    this.ballast = ballast;
    this.garbageBytes = garbageBytes;
    this.failAfterNanos = failAfterNanos;
  }

  /** That of an operator of a plan. */
  static Burden of(JobPlan plan, OperatorShape operator, Cost.Pause pause) {
    return of(plan, operator, operator.waiting(), pause);
  }

  /** That of an operator which has one subtask. */
  static Burden alone(JobPlan plan, OperatorShape operator, Cost.Pause pause) {
    return of(plan, operator, operator.waitingAlone(), pause);
  }

  private static Burden of(
      JobPlan plan, OperatorShape operator, Duration waiting, Cost.Pause pause) {
    String name = operator.name();
    return new Burden(
        new Cost(
            plan.course(name, nanos(operator.work()), change -> nanos(change.work())),
            plan.course(name, nanos(waiting), change -> nanos(change.waiting())),
            pause),
        new Ballast(plan.course(name, 0, change -> bytes(change.heapBallast()))),
        plan.course(name, 0, change -> bytes(change.garbage())),
        plan.course(name, 0, change -> nanos(change.failAfter())));
  }

  /** Bears it for one record. */
  public void bear() throws InterruptedException {
    long now = System.currentTimeMillis();
    failWhenDue(now);
    ballast.hold();
    garbage = new byte[(int) garbageBytes.at(now)];
    cost.pay();
  }

  private void failWhenDue(long now) {
    if (startedNanos == 0) {
      startedNanos = System.nanoTime();
    }
    double after = failAfterNanos.at(now);
    if (after > 0 && System.nanoTime() - startedNanos > after) {
      throw new IllegalStateException(
          "refused after %d ms".formatted(TimeUnit.NANOSECONDS.toMillis((long) after)));
    }
  }

  static Double nanos(Duration duration) {
    return duration == null ? null : (double) duration.toNanos();
  }

  static Double bytes(MemorySize size) {
    return size == null ? null : (double) size.getBytes();
  }
}
