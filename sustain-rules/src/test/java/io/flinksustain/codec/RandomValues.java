package io.flinksustain.codec;

import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import io.flinksustain.window.CounterMemory;
import io.flinksustain.window.RecentCounts;
import io.flinksustain.window.SignalStats;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Values of any kind that may come, likely or not. */
final class RandomValues {
  private static final double[] ODD = {
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    -0.0,
    Double.MIN_VALUE,
    Double.MAX_VALUE,
    -1,
    1L << 52,
    (1L << 52) - 1,
    (1L << 53) + 1,
    (1L << 44) / 1000.0,
    ((1L << 44) - 1) * 1e-3,
    ((1L << 28) - 1) / 1000.0,
    1e300,
    0.0005
  };

  private final Random random;

  RandomValues(long seed) {
    random = new Random(seed);
  }

  double value() {
    return switch (random.nextInt(8)) {
      case 0 -> ODD[random.nextInt(ODD.length)];
      case 1 -> random.nextInt(10);
      case 2 -> random.nextLong() >>> random.nextInt(64);
      case 3 -> random.nextInt(1001) * 1e-3;
      case 4 -> (random.nextLong() >>> (12 + random.nextInt(50))) * 1e-3;
      case 5 -> (random.nextLong() >>> (12 + random.nextInt(50))) / 1000.0;
      case 6 -> random.nextGaussian();
      default -> Double.longBitsToDouble(random.nextLong());
    };
  }

  double[] values(int length) {
    return IntStream.range(0, length).mapToDouble(i -> value()).toArray();
  }

  String text() {
    return switch (random.nextInt(6)) {
      case 0 -> "";
      case 1 -> "%016x%016x".formatted(random.nextLong(), random.nextLong());
      case 2 -> "job-" + random.nextInt(100);
      case 3 -> chars(random.nextInt(40), 256);
      case 4 -> chars(random.nextInt(40), 65_536);
      default -> chars(random.nextInt(3000), 128);
    };
  }

  private String chars(int length, int below) {
    StringBuilder text = new StringBuilder();
    IntStream.range(0, length).forEach(i -> text.append((char) random.nextInt(below)));
    return text.toString();
  }

  int small() {
    return random.nextInt(5) == 0 ? random.nextInt() : random.nextInt(9);
  }

  long big() {
    return random.nextLong() >> random.nextInt(64);
  }

  JobRef job() {
    return new JobRef(text(), text(), text(), text(), text());
  }

  Report report() {
    return new Report(job(), text(), text(), big(), small(), some(4, i -> table()).toList());
  }

  private Table table() {
    int rows = random.nextInt(20);
    int[] signals = signals();
    return new Table(
        Scope.values()[random.nextInt(Scope.values().length)],
        random.nextBoolean(),
        signals,
        texts(rows),
        ints(rows),
        ints(rows),
        values(rows * signals.length));
  }

  SignalStats stats() {
    int[] signals = signals();
    return new SignalStats(signals, values(signals.length * Statistic.values().length));
  }

  CounterMemory counters() {
    int rows = random.nextInt(30);
    return new CounterMemory(
        texts(random.nextInt(5)),
        ints(rows),
        ints(rows),
        signals(rows),
        ints(rows),
        longs(rows),
        values(rows),
        recent(random.nextInt(4)));
  }

  private RecentCounts recent(int rows) {
    return new RecentCounts(texts(rows), signals(rows), longs(rows), values(rows));
  }

  private <E> Stream<E> some(int atMost, IntFunction<E> each) {
    return IntStream.range(0, random.nextInt(atMost + 1)).mapToObj(each);
  }

  private String[] texts(int length) {
    return IntStream.range(0, length).mapToObj(i -> text()).toArray(String[]::new);
  }

  private int[] ints(int length) {
    return IntStream.range(0, length).map(i -> small()).toArray();
  }

  long[] longs(int length) {
    return IntStream.range(0, length).mapToLong(i -> big()).toArray();
  }

  private int[] signals() {
    return signals(random.nextInt(12));
  }

  private int[] signals(int length) {
    return random.ints(length, 0, Signal.values().length).toArray();
  }
}
