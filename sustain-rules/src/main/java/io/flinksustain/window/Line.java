package io.flinksustain.window;

/** One row of a block through the whole window: the signals that one table has of an entity. */
record Line(Block block, int row) {

  int attempt() {
    return block.shape().attempts()[row];
  }

  /** Whether counters are increases since the value before, not totals. */
  boolean delta() {
    return block.shape().delta();
  }

  boolean has(int signal) {
    return block.column(signal) >= 0;
  }

  boolean present(int tick) {
    return block.present(tick, row);
  }
}
