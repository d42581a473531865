package io.flinksustain.benchmarks.corpus.report;

import io.flinksustain.benchmarks.bench.report.SvgWriter;
import java.util.List;

/**
 * Draws a {@link Matrix} as SVG: rows are true causes, columns verdicts, darker is more of a row.
 */
final class MatrixSvg {
  private static final int CELL = 40;
  private static final int LEFT = 210;
  private static final int TOP = 50;
  private static final int BOTTOM = 200;
  private static final int RIGHT = 30;
  private static final int SHADES = 4;

  /** Light and dark; right verdicts are green, wrong ones orange. */
  private static final String STYLE =
      """

      text { font: 13px sans-serif; fill: #1f2328; }
      .title { font-size: 16px; font-weight: bold; }
      .sheet { fill: #ffffff; }
      .none { fill: #f3f5f7; }
      .r1 { fill: #d3ead9; } .r2 { fill: #a6d5b3; } .r3 { fill: #7dc08f; } .r4 { fill: #57ab6e; }
      .w1 { fill: #fbe3c8; } .w2 { fill: #f5c690; } .w3 { fill: #eda95a; } .w4 { fill: #d9822b; }
      @media (prefers-color-scheme: dark) {
        text { fill: #e6edf3; }
        .sheet { fill: #0d1117; }
        .none { fill: #161b22; }
        .r1 { fill: #16361f; } .r2 { fill: #1c512b; } .r3 { fill: #246b39; } .r4 { fill: #2d8747; }
        .w1 { fill: #40290f; } .w2 { fill: #633d13; } .w3 { fill: #875218; } .w4 { fill: #ad681d; }
      }
      """;

  private final Matrix matrix;
  private final List<String> verdicts;
  private final SvgWriter svg;
  private final int bottom;

  private MatrixSvg(Matrix matrix) {
    this.matrix = matrix;
    this.verdicts = matrix.verdicts();
    this.bottom = TOP + matrix.truths().size() * CELL;
    int width = LEFT + verdicts.size() * CELL + RIGHT;
    int height = bottom + BOTTOM;
    this.svg = new SvgWriter(width, height, "Confusion matrix", STYLE);
    svg.rectangle("sheet", 0, 0, width, height);
  }

  static String draw(Matrix matrix) {
    return new MatrixSvg(matrix).draw();
  }

  private String draw() {
    svg.text("title", LEFT, 28, "start", "Verdicts by true cause, in runs");
    for (int row = 0; row < matrix.truths().size(); row++) {
      row(matrix.truths().get(row), TOP + row * CELL);
    }
    for (int column = 0; column < verdicts.size(); column++) {
      double x = LEFT + column * CELL + CELL / 2.0 + 4;
      svg.upTo("label", x, bottom + 10, verdicts.get(column));
    }
    svg.upwards("label", 18, (TOP + bottom) / 2.0, "true cause");
    svg.text("label", LEFT, bottom + BOTTOM - 12, "start", "verdict");
    return svg.end();
  }

  private void row(String truth, int top) {
    svg.text("label", LEFT - 8, top + CELL / 2.0 + 5, "end", truth);
    for (int column = 0; column < verdicts.size(); column++) {
      cell(truth, verdicts.get(column), LEFT + column * CELL, top);
    }
  }

  private void cell(String truth, String verdict, int left, int top) {
    int count = matrix.count(truth, verdict);
    svg.rectangle(kind(truth, verdict), left + 1, top + 1, CELL - 2, CELL - 2);
    if (count > 0) {
      String text = Integer.toString(count);
      svg.text("label", left + CELL / 2.0, top + CELL / 2.0 + 5, "middle", text);
    }
  }

  private String kind(String truth, String verdict) {
    double share = matrix.count(truth, verdict) / (double) matrix.total(truth);
    int shade = (int) Math.ceil(share * SHADES);
    return shade == 0 ? "none" : (truth.equals(verdict) ? "r" : "w") + shade;
  }
}
