package io.flinksustain.advise;

import io.flinksustain.flink.Quantities;

/** Memory as recommendations word it. */
final class MemoryText {
  private MemoryText() {}

  /** Bytes in whole MiB, never too few: 806773391 are {@code 770 MiB}. */
  static String of(double bytes) {
    return Quantities.mebibytes(Math.round(bytes)) + " MiB";
  }
}
