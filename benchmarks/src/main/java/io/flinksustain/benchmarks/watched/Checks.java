package io.flinksustain.benchmarks.watched;

/** Says what is wrong with a value while the record that holds it is made. */
public final class Checks {
  private Checks() {}

  /** Throws when {@code holds} is false. */
  @SuppressWarnings("AnnotateFormatMethod") // The annotation is not on the cluster's class path.
  public static void that(boolean holds, String message, Object... arguments) {
    if (!holds) {
      throw new IllegalArgumentException(String.format(message, arguments));
    }
  }

  /** The value, or an error that names the missing field. */
  public static <T> T present(T value, String field) {
    that(value != null, "%s is missing", field);
    return value;
  }
}
