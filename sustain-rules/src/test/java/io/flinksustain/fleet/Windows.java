package io.flinksustain.fleet;

import io.flinksustain.advise.Conditions;
import io.flinksustain.advise.CostEffect;
import io.flinksustain.advise.Recommendation;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Evidence;
import io.flinksustain.classify.Severity;
import io.flinksustain.classify.Subject;
import io.flinksustain.classify.Symptom;
import io.flinksustain.fact.Checkpointing;
import io.flinksustain.fact.Deployment;
import io.flinksustain.fact.Failures;
import io.flinksustain.fact.JobFacts;
import io.flinksustain.fact.Topology;
import io.flinksustain.report.JobRef;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.Completeness;
import io.flinksustain.window.JobWindow;
import io.flinksustain.window.SignalStats;
import io.flinksustain.window.VertexWindow;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What is found of small jobs, for tests of reports. Windows are of 10 s, the first ends at 10 s.
 */
final class Windows {
  static final long SIZE = 10_000;
  static final Subject STORE = new Subject("vertex", "s", "store", -1);

  private Windows() {}

  static JobRef job(String name) {
    return new JobRef("eu1", "payments", name, "00ab", name);
  }

  static long end(int n) {
    return (n + 1) * SIZE;
  }

  /** The n-th window of a job of a source and a store, both as busy as that. */
  static JobWindow busy(String job, int n, double busy) {
    return window(job, n, busy, facts(2));
  }

  static JobWindow window(String job, int n, double busy, JobFacts facts) {
    return new JobWindow(
        job(job),
        n * SIZE,
        end(n),
        List.of(vertex("m", busy), vertex("s", busy)),
        List.of(),
        SignalStats.EMPTY,
        SignalStats.EMPTY,
        facts);
  }

  static JobFacts facts(int parallelism) {
    return new JobFacts(
        topology("RUNNING", 1, parallelism), checkpointing(), machines(1), null, null, null);
  }

  static Topology topology(String state, long startedAt, int parallelism) {
    return new Topology(
        state,
        startedAt,
        "Adaptive",
        List.of(
            new Topology.Vertex("m", "source", parallelism, 128, "g", List.of()),
            new Topology.Vertex("s", "store", 2, 128, "g", List.of())),
        List.of(new Topology.Edge("m", "s", "HASH")));
  }

  static Checkpointing checkpointing() {
    return new Checkpointing(
        10_000, 600_000, 0, 1, "exactly_once", false, "hashmap", "file", 100, List.of());
  }

  /** Task managers of 2 slots, 2 cores and 4 GiB. */
  static Deployment machines(int count) {
    return new Deployment("2.3.0", count, 2, 2, 4L << 30, 0, 0, 0, Map.of());
  }

  static Failures.Failure failure(long at) {
    return new Failures.Failure(at, "java.io.IOException", "disk full", "store (1/2)");
  }

  static Diagnosis diagnosis(String job, String cause, Severity severity, int n) {
    return new Diagnosis(
        job(job),
        cause,
        severity,
        STORE,
        end(n) - SIZE,
        end(n),
        List.of(new Evidence("busy.mean", 0.97, "ratio")),
        List.of(),
        0.9,
        List.of(),
        "store is busy 97 %.",
        "docs/rules/slow-sink.md");
  }

  static Symptom symptom(boolean firing, int n) {
    return new Symptom(
        job("a"),
        "slow-sink",
        "abc",
        false,
        firing,
        Severity.WARNING,
        STORE,
        0,
        end(n),
        List.of(),
        "The sink is slow.",
        "docs/rules/slow-sink.md");
  }

  /** From parallelism 2 to one that is proposed; 876 a month before. */
  static Recommendation advice(String job, boolean open, String proposed, double after, int n) {
    return new Recommendation(
        job(job),
        open,
        "overprovisioned",
        Subject.JOB,
        "parallelism.default",
        "2",
        proposed,
        "1",
        "4",
        "Less parallelism.",
        "It idles.",
        "Busy between 50 and 80 %.",
        "The biggest job first.",
        0.9,
        end(n),
        end(n) + 100 * SIZE,
        List.of(),
        new CostEffect("EUR", 876, after, 0.3, 0.2),
        List.of(),
        Conditions.UNKNOWN);
  }

  private static VertexWindow vertex(String id, double busy) {
    Signal[] signals = {Signal.BUSY, Signal.BACKPRESSURED, Signal.IDLE};
    double[] means = {busy, 0, 1 - busy};
    int stride = Statistic.values().length;
    double[] values = new double[signals.length * stride];
    Arrays.fill(values, Double.NaN);
    for (int i = 0; i < signals.length; i++) {
      values[i * stride + Statistic.MEAN.ordinal()] = means[i];
    }
    int[] ordinals = Arrays.stream(signals).mapToInt(Signal::ordinal).toArray();
    return new VertexWindow(id, new SignalStats(ordinals, values), 0, new Completeness(2, 2, 6, 6));
  }
}
