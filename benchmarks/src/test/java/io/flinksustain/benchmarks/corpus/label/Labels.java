package io.flinksustain.benchmarks.corpus.label;

import java.util.List;

/** Labels for tests. */
public final class Labels {
  public static final Effect EFFECT = new Effect("records_in", "", 200, 90, 201);

  /** Of a machine that does not say everything. */
  public static final Pressure PRESSURE = new Pressure(0.1, null, 1.0, 0.0);

  private Labels() {}

  /** Of a run that counts. */
  public static Label of(String shape, String cause, long onset, long end) {
    return label(shape, cause, onset, end, true, false);
  }

  /** Of a run that may not count. */
  public static Label of(boolean proven, boolean contaminated) {
    return label("chain", "slow-sink", 1000, 2000, proven, contaminated);
  }

  private static Label label(
      String shape, String cause, long onset, long end, boolean proven, boolean contaminated) {
    return new Label(
        1,
        "run",
        shape,
        cause,
        cause,
        "job",
        "",
        -1,
        onset,
        end,
        "",
        List.of(),
        List.of(),
        List.of("parallelism"),
        proven,
        EFFECT,
        contaminated,
        PRESSURE,
        List.of(),
        1);
  }
}
