package io.flinksustain.monitor.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Rows of text in columns as wide as their widest cell; the last column is as long as it is. The
 * codes of colours take no room.
 */
final class Table {
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

  private final List<List<String>> rows = new ArrayList<>();

  Table(String... head) {
    rows.add(List.of(head));
  }

  void add(String... cells) {
    rows.add(List.of(cells));
  }

  void print(PrintWriter out) {
    int last = rows.get(0).size() - 1;
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < last; column++) {
        String cell = row.get(column);
        line.append(cell).append(" ".repeat(width(column) - length(cell) + 2));
      }
      out.println(line.append(row.get(last)).toString().stripTrailing());
    }
    out.flush();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
  }

  private static int length(String cell) {
    return COLOUR.matcher(cell).replaceAll("").length();
  }
}
