package io.flinksustain.monitor.dashboards;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Places panels from left to right, and begins a new line where one does not fit any more. */
final class Grid {
  private static final int WIDTH = 24;

  private int x;
  private int y;

  /** Height of the line that is being filled. */
  private int line;

  /** The place of the heading of a row. */
  ObjectNode heading() {
    newLine();
    ObjectNode place = place(WIDTH, 1);
    newLine();
    return place;
  }

  ObjectNode place(int width, int height) {
    if (x + width > WIDTH) {
      newLine();
    }
    ObjectNode place = JsonNodeFactory.instance.objectNode();
    place.put("h", height).put("w", width).put("x", x).put("y", y);
    x += width;
    line = Math.max(line, height);
    return place;
  }

  private void newLine() {
    x = 0;
    y += line;
    line = 0;
  }
}
