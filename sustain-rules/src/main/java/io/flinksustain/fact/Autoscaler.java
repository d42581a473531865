package io.flinksustain.fact;

import java.util.function.UnaryOperator;

/**
 * Flink's own autoscaler, which puts its values back on every pass, as the configuration of a job
 * switches it on. One that only looks is off.
 *
 * @param scales whether it sets parallelism
 * @param tunes whether it sets memory
 */
public record Autoscaler(boolean scales, boolean tunes) {
  /** Before the names of its keys. */
  static final String PREFIX = "job.autoscaler.";

  /** Before them in older operators, which newer ones read as well. */
  static final String OLD_PREFIX = "kubernetes.operator." + PREFIX;

  /**
   * As the keys of a configuration say; what they leave out is as it is in Flink's operator.
   *
   * @param configuration the text of a key; null or empty when it is not set
   */
  public static Autoscaler of(UnaryOperator<String> configuration) {
    boolean on = is(configuration, "enabled", false);
    return new Autoscaler(
        on && is(configuration, "scaling.enabled", true),
        on && is(configuration, "memory.tuning.enabled", false));
  }

  private static boolean is(UnaryOperator<String> configuration, String name, boolean otherwise) {
    String text = strip(configuration.apply(PREFIX + name));
    text = text.isEmpty() ? strip(configuration.apply(OLD_PREFIX + name)) : text;
    return text.isEmpty() ? otherwise : Boolean.parseBoolean(text);
  }

  private static String strip(String text) {
    return text == null ? "" : text.strip();
  }
}
