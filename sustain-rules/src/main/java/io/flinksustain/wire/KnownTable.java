package io.flinksustain.wire;

import io.flinksustain.report.Table;
import io.flinksustain.signal.Signal;

/** The values of a table whose frame is known, scaled as they are read. */
final class KnownTable {
  private final TableFrame frame;
  private final double[] values;
  private int size;
  private int kept;

  /** Without values yet. */
  KnownTable(TableFrame frame) {
    this.frame = frame;
    values = new double[frame.rows() * frame.shape().signals().length];
  }

  TableFrame frame() {
    return frame;
  }

  /** Adds the next value, of no signal where the catalogue has none for its column. */
  void add(Signal signal, double raw) {
    if (signal != null) {
      double value = signal.scale(raw);
      values[size++] = value;
      kept += Double.isNaN(value) ? 0 : 1;
    }
  }

  /** The table; call when all values were added. */
  Table table(SampleCount count) {
    count.add(kept, (long) frame.rows() * frame.width() - kept);
    return new Table(frame.shape(), values);
  }
}
