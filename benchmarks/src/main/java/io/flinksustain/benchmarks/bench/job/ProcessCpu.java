package io.flinksustain.benchmarks.bench.job;

import io.flinksustain.benchmarks.lab.process.LabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The CPU time of a process, as the operating system counts it: all its threads, those of the
 * collector and the compiler included, and children that have ended.
 */
public final class ProcessCpu {
  /** Linux tells times to programs in hundredths, whatever tick the kernel itself has. */
  private static final double TICKS_PER_SECOND = 100;

  /** utime, stime, cutime and cstime are fields 14 to 17 of proc(5); the state is field 3. */
  private static final int FIRST = 14 - 3;

  private ProcessCpu() {}

  /** CPU seconds since the process began. */
  public static double seconds(long pid) {
    Path stat = Path.of("/proc", String.valueOf(pid), "stat");
    try {
      return parse(Files.readString(stat));
    } catch (IOException e) {
      throw new LabException(
          "cannot read CPU time from "
              + stat
              + ": benchmarks run on Linux, and only on a process"
              + " that lives",
          e);
    }
  }

  /** The name of the program, in parentheses, may hold blanks and parentheses itself. */
  static double parse(String stat) {
    return parse(stat, 4);
  }

  /** Of a thread only the first two are its own. */
  static double parseThread(String stat) {
    return parse(stat, 2);
  }

  private static double parse(String stat, int count) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    long ticks = 0;
    for (int field = FIRST; field < FIRST + count; field++) {
      ticks += Long.parseLong(fields[field]);
    }
    return ticks / TICKS_PER_SECOND;
  }
}
