package io.flinksustain.benchmarks.bench.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A page of Markdown, written from top to bottom. */
public final class Markdown {
  private final StringBuilder page = new StringBuilder();

  /** A heading of the second level, with an empty line before and after it. */
  public void heading(String text) {
    line("");
    line("## " + text);
    line("");
  }

  /** The head of a table. */
  public void head(String... names) {
    head(List.of(names));
  }

  /** The same. */
  public void head(List<String> names) {
    row(names);
    row(names.stream().map(any -> "---").toList());
  }

  /** A row of a table. */
  public void row(String... cells) {
    row(Arrays.asList(cells));
  }

  /** The same; a bar in a cell does not end it. */
  public void row(List<String> cells) {
    line(
        cells.stream()
            .map(cell -> cell.replace("|", "\\|"))
            .collect(Collectors.joining(" | ", "| ", " |")));
  }

  public void line(String text) {
    page.append(text).append('\n');
  }

  /** The page so far. */
  @Override
  public String toString() {
    return page.toString();
  }
}
