package io.flinksustain.wire;

import io.flinksustain.report.BytesCache;
import io.flinksustain.report.HeapShare;
import io.flinksustain.report.TableShape;
import java.util.Arrays;

/**
 * What surrounds the numbers of a table; from report to report the same bytes, for as long as a
 * process runs the same subtasks.
 *
 * <p>Where bytes outside of the arrays of numbers are those of a table that was read before, and
 * each array has its numbers, the table means the same but for the numbers, however it is spelled.
 *
 * @param job as written, negative when the table is of the process
 * @param columns as written
 * @param shape of the table
 * @param text from the end of the first array of numbers to the end of the table, without numbers
 * @param ends where in the text the next array begins, and last the end of the table
 */
record TableFrame(int job, Columns columns, TableShape shape, byte[] text, int[] ends) {
  /** By the bytes before the first number; ten thousand jobs of 25 vertices need 3 GiB of heap. */
  private static final BytesCache<TableFrame> KNOWN = new BytesCache<>(1 << 19, HeapShare.of(12));

  /** Before the first number are those of the columns, the rows and the values. */
  private static final int BRACKETS = 3;

  /**
   * Where the first number of a table has to be when it is written as we write it, negative when it
   * is not.
   */
  static int firstNumber(byte[] bytes, int from, int to) {
    int brackets = 0;
    // Not beyond the first brace that closes: the tables of a record are searched once in all.
    for (int at = from; at < to && bytes[at] != '}'; at++) {
      if (bytes[at] == '[' && ++brackets == BRACKETS) {
        return at + 1;
      }
    }
    return -1;
  }

  /** The frame that begins with these bytes, null when none is known. */
  static TableFrame find(byte[] bytes, int from, int firstNumber) {
    return KNOWN.find(bytes, from, firstNumber - from);
  }

  /** Makes this frame known by the bytes that it begins with. */
  void keep(byte[] bytes, int from, int firstNumber) {
    KNOWN.keep(bytes, from, firstNumber - from, this, text.length + Integer.BYTES * ends.length);
  }

  int rows() {
    return ends.length;
  }

  /** How many numbers each row has. */
  int width() {
    return columns.signals().length;
  }

  /** Where the text behind the numbers of a row ends; negative when another one is there. */
  int skip(int row, byte[] bytes, int at, int to) {
    int from = row == 0 ? 0 : ends[row - 1];
    int end = at + ends[row] - from;
    return end <= to && Arrays.equals(text, from, ends[row], bytes, at, end) ? end : -1;
  }
}
