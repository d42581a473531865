package io.flinksustain.monitor.options;

import io.flinksustain.monitor.advise.AdviseOptions;
import io.flinksustain.monitor.alert.AlertOptions;
import io.flinksustain.monitor.classify.ClassifyOptions;
import io.flinksustain.monitor.kafka.KafkaOptions;
import io.flinksustain.monitor.window.WindowOptions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.flink.configuration.ConfigOption;

/**
 * Which values of an option make sense: lengths of time and numbers are above zero, except where
 * zero, or less, has a meaning; shares lie between 0 and 1.
 */
final class OptionRange {
  private static final Set<ConfigOption<?>> ZERO_MEANS_NONE =
      Set.of(
          ClassifyOptions.SETTLE,
          ClassifyOptions.REFRESH,
          AdviseOptions.REDUCE_AFTER,
          AlertOptions.LINGER,
          WindowOptions.OUT_OF_ORDERNESS,
          WindowOptions.SILENT_WINDOWS);

  /** Where a number below zero leaves the choice to somebody else. */
  private static final Map<ConfigOption<?>, Integer> LEAST = Map.of(KafkaOptions.REPLICATION, -1);

  private OptionRange() {}

  /** What a value should be instead, or empty when it is in range. */
  static Optional<String> problem(ConfigOption<?> option, Object value) {
    if (value instanceof Duration time) {
      return least(option, time.isNegative() ? -1 : time.isZero() ? 0 : 1, "a length of time");
    }
    if (value instanceof Integer number) {
      return least(option, number, "a whole number");
    }
    boolean inRange = !(value instanceof Double share) || (share >= 0 && share <= 1);
    return inRange ? Optional.empty() : Optional.of("a share between 0 and 1");
  }

  private static Optional<String> least(ConfigOption<?> option, int value, String what) {
    int least = LEAST.getOrDefault(option, ZERO_MEANS_NONE.contains(option) ? 0 : 1);
    if (value >= least) {
      return Optional.empty();
    }
    return Optional.of(what + (least == 1 ? " above 0" : " of " + least + " or more"));
  }
}
