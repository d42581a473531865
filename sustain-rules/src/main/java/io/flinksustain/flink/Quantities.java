package io.flinksustain.flink;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts as Flink and Kubernetes write them. {@code 2048m} is 2 GiB of memory to Flink, and 2
 * bytes to Kubernetes.
 *
 * <p>Sources: Flink's {@code MemorySize} and {@code TimeUtils}; "Quantity" in the Kubernetes API.
 */
public final class Quantities {
  private static final Pattern WHOLE = Pattern.compile("(\\d{1,18})\\s*(\\p{L}*)");
  private static final Pattern DECIMAL = Pattern.compile("(\\d{1,18}(?:\\.\\d{1,9})?)([A-Za-z]*)");

  /** Powers of 1024. */
  private static final Map<String, Integer> FLINK_MEMORY =
      Map.ofEntries(
          Map.entry("", 0),
          Map.entry("b", 0),
          Map.entry("bytes", 0),
          Map.entry("k", 1),
          Map.entry("kb", 1),
          Map.entry("kibibytes", 1),
          Map.entry("m", 2),
          Map.entry("mb", 2),
          Map.entry("mebibytes", 2),
          Map.entry("g", 3),
          Map.entry("gb", 3),
          Map.entry("gibibytes", 3),
          Map.entry("t", 4),
          Map.entry("tb", 4),
          Map.entry("tebibytes", 4));

  private static final Map<String, BigDecimal> KUBERNETES =
      Map.ofEntries(
          Map.entry("", BigDecimal.ONE),
          Map.entry("m", BigDecimal.ONE.movePointLeft(3)),
          Map.entry("k", BigDecimal.ONE.movePointRight(3)),
          Map.entry("M", BigDecimal.ONE.movePointRight(6)),
          Map.entry("G", BigDecimal.ONE.movePointRight(9)),
          Map.entry("T", BigDecimal.ONE.movePointRight(12)),
          Map.entry("Ki", binary(1)),
          Map.entry("Mi", binary(2)),
          Map.entry("Gi", binary(3)),
          Map.entry("Ti", binary(4)));

  private Quantities() {}

  /** Bytes of a memory size of Flink: {@code 512 mb}, {@code 2g}, {@code 1024}. */
  public static Optional<Long> flinkMemory(String text) {
    Matcher matcher = WHOLE.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.ofNullable(FLINK_MEMORY.get(matcher.group(2).toLowerCase(Locale.ROOT)))
        .map(power -> binary(power).multiply(new BigDecimal(matcher.group(1))))
        .flatMap(Quantities::inLong);
  }

  /** Bytes of a quantity of Kubernetes: {@code 2Gi}, {@code 1500M}, {@code 1.5Gi}. */
  public static Optional<Long> kubernetesMemory(String text) {
    return quantity(text).flatMap(Quantities::inLong);
  }

  /** Bytes of the operator's {@code resource.memory}: Flink's form, or that of Kubernetes. */
  public static Optional<Long> operatorMemory(String text) {
    return flinkMemory(text).or(() -> kubernetesMemory(text));
  }

  /** Cores: {@code 2}, {@code 0.5}, {@code 500m}. */
  public static Optional<Double> cpu(String text) {
    return quantity(text).map(BigDecimal::doubleValue);
  }

  /** In mebibytes, as Flink and, with another letter, Kubernetes read them: never too few. */
  public static long mebibytes(long bytes) {
    return (bytes + (1L << 20) - 1) >> 20;
  }

  private static Optional<BigDecimal> quantity(String text) {
    Matcher matcher = DECIMAL.matcher(text.strip());
    return matcher.matches()
        ? Optional.ofNullable(KUBERNETES.get(matcher.group(2)))
            .map(unit -> unit.multiply(new BigDecimal(matcher.group(1))))
        : Optional.empty();
  }

  private static BigDecimal binary(int power) {
    return new BigDecimal(BigInteger.ONE.shiftLeft(10 * power));
  }

  private static Optional<Long> inLong(BigDecimal bytes) {
    return bytes.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0
        ? Optional.empty()
        : Optional.of(bytes.longValue());
  }
}
