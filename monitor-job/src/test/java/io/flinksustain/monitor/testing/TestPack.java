package io.flinksustain.monitor.testing;

/** A rule pack of one rule, which fires when a sink was busy for two windows. */
public final class TestPack {
  private static final String TEXT =
      """
      id: busy-sink
      title: The sink is busy
      status: %s
      severity: warning
      concern: sink
      level: vertex
      when: is_sink && busy.mean > 0.7
      for: 2 windows
      cause: The sink has no time left.
      summary: "{subject} is busy {busy.mean}."
      advice: {knob: parallelism, text: More., avoid: Less.}
      """;

  /** Refused: line 7, column 18 names no feature. */
  public static final String BROKEN = stable().replace("busy.mean >", "buzy.mean >");

  private TestPack() {}

  public static String stable() {
    return TEXT.formatted("stable");
  }

  public static String retired() {
    return TEXT.formatted("retired");
  }

  public static String onTrial() {
    return TEXT.formatted("trial");
  }
}
