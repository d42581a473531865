package io.flinksustain.classify.rule;

import java.util.List;

/**
 * What a condition says about one window.
 *
 * @param truth true, false or unknown
 * @param missing the features whose absence made it unknown; empty otherwise
 */
public record Verdict(Truth truth, List<String> missing) {
  /** Three-valued logic: unknown is never taken for true or false. */
  public enum Truth {
    TRUE,
    FALSE,
    UNKNOWN;

    static Truth of(boolean value) {
      return value ? TRUE : FALSE;
    }
  }

  public static final Verdict TRUE = new Verdict(Truth.TRUE, List.of());
  public static final Verdict FALSE = new Verdict(Truth.FALSE, List.of());

  public static Verdict of(boolean value) {
    return value ? TRUE : FALSE;
  }

  public static Verdict unknown(List<String> missing) {
    return new Verdict(Truth.UNKNOWN, List.copyOf(missing));
  }

  public boolean isTrue() {
    return truth == Truth.TRUE;
  }

  public boolean isFalse() {
    return truth == Truth.FALSE;
  }

  public boolean isKnown() {
    return truth != Truth.UNKNOWN;
  }
}
