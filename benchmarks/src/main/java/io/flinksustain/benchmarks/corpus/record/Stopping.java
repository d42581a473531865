package io.flinksustain.benchmarks.corpus.record;

import io.flinksustain.benchmarks.lab.process.Child;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Stops processes for a share of each 100 ms, as the kernel does with a container whose CPU limit
 * is used up: with a share of 0.6 they run for 40 ms and stand for 60 ms.
 *
 * <p>A shell does it, which lets them go on when it ends and when the lab is gone.
 */
final class Stopping implements OutsideIll {
  private static final double PERIOD_SECONDS = 0.1;
  private static final String LOOP =
      "lab=$1; stop=$2; go=$3; shift 3; trap 'kill -CONT \"$@\"' EXIT; trap exit TERM; "
          + "while kill -0 \"$lab\"; do"
          + " kill -STOP \"$@\" || exit; sleep \"$stop\"; kill -CONT \"$@\"; sleep \"$go\"; done";

  private final Child shell;

  Stopping(double share, List<Child> processes, Path logs) {
    List<String> line = new ArrayList<>(List.of("sh", "-c", LOOP, "stopping"));
    line.add(String.valueOf(ProcessHandle.current().pid()));
    line.add(seconds(share));
    line.add(seconds(1 - share));
    processes.forEach(process -> line.add(String.valueOf(process.pid())));
    shell = Child.start("stopping", logs, Map.of(), line);
  }

  private static String seconds(double share) {
    return String.format(Locale.ROOT, "%.3f", share * PERIOD_SECONDS);
  }

  @Override
  public void requireGoing() {
    shell.requireAlive();
  }

  @Override
  public void close() {
    shell.close();
  }
}
