package io.flinksustain.classify.test;

import io.flinksustain.fact.Failures;
import io.flinksustain.fact.Pods;
import io.flinksustain.fact.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes what Flink and Kubernetes say of failures in a test case. */
final class FailureMaker {
  /** What Flink, the JVM and Kubernetes say, by the name in tests. */
  static final Map<String, String> FAILURES =
      Map.of(
          "failures.network_buffers",
          "Insufficient number of network buffers: required 65, but only 38 available.",
          "failures.direct_memory",
          "Cannot reserve 32768 bytes of direct buffer memory (allocated: 9, limit: 10)",
          "failures.heap",
          "Java heap space",
          "failures.killed",
          "container termination statuses: [main(exitCode=137, reason=OOMKilled)]",
          "failures.ended",
          "container termination statuses: [main(exitCode=137, reason=Error)]");

  static final String PODS_KILLED = "pods.killed";

  private final RuleTestCase test;

  FailureMaker(RuleTestCase test) {
    this.test = test;
  }

  /** One failure for each window up to this one that says why. */
  List<Failures.Failure> failures(int number) {
    List<Failures.Failure> all = new ArrayList<>();
    for (int window = 0; window <= number; window++) {
      long at = test.middle(window);
      for (Map.Entry<String, String> shortage : FAILURES.entrySet()) {
        if (test.fact(shortage.getKey(), window, 0) > 0) {
          all.add(new Failures.Failure(at, "java.io.IOException", shortage.getValue(), task()));
        }
      }
    }
    return all;
  }

  /** A task of the last vertex. */
  private String task() {
    List<Topology.Vertex> all = test.graph().vertices();
    return all.get(all.size() - 1).name() + " (1/1)";
  }

  /** Of one task manager, which Kubernetes starts again. */
  Pods pods(int number) {
    List<Pods.End> ends = new ArrayList<>();
    for (int window = 0; window <= number; window++) {
      if (test.fact(PODS_KILLED, window, 0) > 0) {
        ends.add(new Pods.End("tm-1", "main", true, "OOMKilled", 137, test.middle(window), window));
      }
    }
    return new Pods(2, 0, Pods.Size.NONE, Pods.Size.NONE, ends.size(), ends, List.of());
  }
}
