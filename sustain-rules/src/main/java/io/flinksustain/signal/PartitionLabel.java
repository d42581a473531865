package io.flinksustain.signal;

import java.util.Map;

/**
 * How many partitions a topic has, from the label of one of them.
 *
 * <p>Flink's Kafka source has one offset for each partition that a subtask reads, and no count of
 * them. Whoever reads the whole topic reads the highest partition too, so the highest number of any
 * label plus one is the count, whichever samples come twice, late or from two scrapers.
 */
public final class PartitionLabel {
  private static final String LABEL = "partition";

  private PartitionLabel() {}

  /** {@code partition="5"} gives 6; NaN when there is no such label or it is no number. */
  public static double atLeast(Map<String, String> labels) {
    String number = labels.getOrDefault(LABEL, "");
    return number.matches("\\d{1,6}") ? Integer.parseInt(number) + 1 : Double.NaN;
  }
}
