package io.flinksustain.benchmarks.corpus.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Linux says about the whole machine; empty elsewhere. */
final class Proc {
  private static final Path STAT = Path.of("/proc/stat");
  private static final Path PRESSURE = Path.of("/proc/pressure");
  private static final Pattern SOME = Pattern.compile("some .*total=(\\d+)");

  /**
   * Of the columns of {@code /proc/stat}: idle and waiting for storage, and guests counted twice.
   */
  private static final int IDLE = 3;

  private static final int IO_WAIT = 4;
  private static final int GUEST = 8;

  /** USER_HZ is 100 on all architectures that Java 17 runs on. */
  private static final long MILLIS_OF_A_TICK = 10;

  private Proc() {}

  /** CPU time that all processes have used since the start of the machine, and that was stolen. */
  static OptionalLong busyMillis() {
    try {
      return Files.exists(STAT) ? busyMillis(Files.readString(STAT)) : OptionalLong.empty();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  /** Of the text of {@code /proc/stat}: {@code cpu 10 0 5 900 7 0 1 0 0 0} are 160 ms. */
  static OptionalLong busyMillis(String stat) {
    String[] columns = stat.lines().findFirst().orElse("").split("\\s+");
    long[] ticks = Arrays.stream(columns).skip(1).mapToLong(Long::parseLong).toArray();
    long busy = 0;
    for (int i = 0; i < Math.min(GUEST, ticks.length); i++) {
      busy += i == IDLE || i == IO_WAIT ? 0 : ticks[i];
    }
    return OptionalLong.of(busy * MILLIS_OF_A_TICK);
  }

  /** For how long something has waited for cpu, io or memory, in microseconds. */
  static OptionalLong stalledMicros(String resource) {
    try {
      return stalled(Files.readString(PRESSURE.resolve(resource)));
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  /** Of the text of a file of {@code /proc/pressure}. */
  static OptionalLong stalled(String pressure) {
    Matcher some = SOME.matcher(pressure);
    return some.find() ? OptionalLong.of(Long.parseLong(some.group(1))) : OptionalLong.empty();
  }
}
