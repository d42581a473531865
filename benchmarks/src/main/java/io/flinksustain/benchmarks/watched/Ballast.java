package io.flinksustain.benchmarks.watched;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Heap that a subtask holds on to, growing or shrinking to its course. */
final class Ballast implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Small enough that G1 moves it like any other object. */
  private static final int BLOCK_BYTES = 1 << 16;

  private final Steps bytes;
  private transient List<byte[]> blocks;

  Ballast(Steps bytes) {
    this.bytes = bytes;
  }

  void hold() {
    if (blocks == null) {
      blocks = new ArrayList<>();
    }
    int wanted = (int) (bytes.at(System.currentTimeMillis()) / BLOCK_BYTES);
    while (blocks.size() < wanted) {
      blocks.add(new byte[BLOCK_BYTES]);
    }
    while (blocks.size() > wanted) {
      blocks.remove(blocks.size() - 1);
    }
  }
}
