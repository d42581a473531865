package io.flinksustain.wire;

import io.flinksustain.report.TableShape;
import java.util.Arrays;

/** Notes where the numbers of a table are while it is read token by token, and keeps its frame. */
final class FrameMaker {
  private final NumbersParser json;
  private final int start;
  private int end;

  /** By array of numbers where it begins and, next to it, where it ends. */
  private int[] bounds = new int[8];

  private int size;

  /** For the table that the parser has just entered. */
  FrameMaker(NumbersParser json) {
    this.json = json;
    start = json.position();
  }

  /** The parser has just entered an array of numbers. */
  void startNumbers() {
    add(json.position());
  }

  /** The parser has just left it. */
  void endNumbers() {
    add(json.position() - 1);
  }

  /** The parser has just left the table. */
  void end() {
    end = json.position();
  }

  /** Keeps the frame, when one array a row is there and the first one where it is searched. */
  void keep(int job, Columns columns, TableShape shape) {
    int rows = shape.rows();
    boolean isPlain = rows > 0 && size == 2 * rows;
    if (isPlain && TableFrame.firstNumber(json.bytes(), start, end) == bounds[0]) {
      frame(job, columns, shape).keep(json.bytes(), start, bounds[0]);
    }
  }

  private TableFrame frame(int job, Columns columns, TableShape shape) {
    int rows = shape.rows();
    byte[] text = new byte[end - bounds[1]];
    int[] ends = new int[rows];
    int length = 0;
    for (int row = 0; row < rows; row++) {
      int from = bounds[2 * row + 1];
      int to = row + 1 < rows ? bounds[2 * row + 2] : end;
      System.arraycopy(json.bytes(), from, text, length, to - from);
      length += to - from;
      ends[row] = length;
    }
    return new TableFrame(job, columns, shape, Arrays.copyOf(text, length), ends);
  }

  private void add(int position) {
    if (size == bounds.length) {
      bounds = Arrays.copyOf(bounds, 2 * size);
    }
    bounds[size++] = position;
  }
}
