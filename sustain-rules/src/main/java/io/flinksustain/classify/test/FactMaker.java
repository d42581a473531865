package io.flinksustain.classify.test;

import io.flinksustain.fact.Checkpointing;
import io.flinksustain.fact.Deployment;
import io.flinksustain.fact.Failures;
import io.flinksustain.fact.JobFacts;
import io.flinksustain.fact.Topology;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the facts of a test case, window by window; what is not given is as on a calm day. */
final class FactMaker {
  private static final Set<String> OWN =
      Set.of(
          "topology",
          "running",
          "uptime",
          "checkpoint",
          "checkpoint.interval",
          "checkpoint.timeout",
          "checkpoint.p99",
          "checkpoint.unaligned",
          "deployment",
          "deployment.slots_per_tm",
          "deployment.cores",
          "failures",
          "scale",
          "silent");

  private final RuleTestCase test;
  private final FailureMaker failures;

  FactMaker(RuleTestCase test) {
    this.test = test;
    this.failures = new FailureMaker(test);
  }

  /** The names of all facts that a case may give. */
  static Set<String> names() {
    Set<String> names = new HashSet<>(OWN);
    names.add(FailureMaker.PODS_KILLED);
    names.addAll(FailureMaker.FAILURES.keySet());
    return names;
  }

  /** Whether nothing is heard of the job in a window. */
  boolean isSilent(int number) {
    return test.fact("silent", number, 0) != 0;
  }

  JobFacts of(int number) {
    return new JobFacts(
        test.isKnown("topology", number) ? topology(number) : null,
        test.isKnown("checkpoint", number) ? checkpointing(number) : null,
        test.isKnown("deployment", number) ? deployment(number) : null,
        test.isKnown("failures", number) ? new Failures(failures.failures(number)) : null,
        null,
        test.facts().containsKey(FailureMaker.PODS_KILLED) ? failures.pods(number) : null);
  }

  private Topology topology(int number) {
    boolean running = test.fact("running", number, 1) != 0;
    long startedAt = test.start(0) - (long) (test.fact("uptime", 0, 3600) * 1000);
    Topology graph = test.graph();
    return new Topology(
        running ? "RUNNING" : "RESTARTING",
        startedAt,
        graph.scheduler(),
        graph.vertices().stream().map(vertex -> scaled(vertex, number)).toList(),
        graph.edges());
  }

  /** A vertex with the parallelism that it has in a window. */
  Topology.Vertex scaled(Topology.Vertex vertex, int number) {
    return new Topology.Vertex(
        vertex.id(),
        vertex.name(),
        (int) (vertex.parallelism() * test.fact("scale", number, 1)),
        vertex.maxParallelism(),
        vertex.slotSharingGroup(),
        vertex.operators());
  }

  private Checkpointing checkpointing(int number) {
    return new Checkpointing(
        (long) (test.fact("checkpoint.interval", number, 60) * 1000),
        (long) (test.fact("checkpoint.timeout", number, 600) * 1000),
        0,
        1,
        "exactly_once",
        test.fact("checkpoint.unaligned", number, 0) != 0,
        "hashmap",
        "filesystem",
        test.fact("checkpoint.p99", number, 1) * 1000,
        List.of());
  }

  private Deployment deployment(int number) {
    int taskManagers = test.taskManagers().size();
    double slots = Math.ceil((double) test.slots() / taskManagers);
    return new Deployment(
        "2.3.0",
        taskManagers,
        (int) test.fact("deployment.slots_per_tm", number, slots),
        (int) test.fact("deployment.cores", number, 4),
        2_000_000_000L,
        500_000_000L,
        500_000_000L,
        100_000_000L,
        Map.of(
            "taskmanager.memory.framework.off-heap.size",
            "128mb",
            "taskmanager.memory.task.off-heap.size",
            "0b"));
  }
}
