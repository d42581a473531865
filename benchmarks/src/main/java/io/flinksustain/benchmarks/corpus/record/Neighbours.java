package io.flinksustain.benchmarks.corpus.record;

import io.flinksustain.benchmarks.lab.process.Child;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Processes on the same machine that use all the CPU that they get. */
final class Neighbours implements OutsideIll {
  private static final String LOOP =
      "while kill -0 \"$1\"; do i=0; while [ $i -lt 100000 ]; do i=$((i+1)); done; done";

  private final List<Child> processes;

  Neighbours(int count, Path logs) {
    processes = IntStream.rangeClosed(1, count).mapToObj(i -> start(i, logs)).toList();
  }

  private static Child start(int number, Path logs) {
    String lab = String.valueOf(ProcessHandle.current().pid());
    return Child.start(
        "neighbour-" + number, logs, Map.of(), List.of("sh", "-c", LOOP, "neighbour", lab));
  }

  @Override
  public void requireGoing() {
    processes.forEach(Child::requireAlive);
  }

  @Override
  public void close() {
    processes.forEach(Child::close);
  }
}
