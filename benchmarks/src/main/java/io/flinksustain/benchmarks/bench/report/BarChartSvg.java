package io.flinksustain.benchmarks.bench.report;

import io.flinksustain.benchmarks.bench.result.Figure;

/**
 * Draws a {@link BarChart} as SVG: bars of the median, whiskers from the least to the largest.
 *
 * <p>Drawn by hand, because the result is committed: chart libraries lay text out with the fonts of
 * the machine and number their elements anew at each run, so that every run would be a change.
 */
final class BarChartSvg {
  private static final int WIDTH = 820;
  private static final int LEFT = 240;
  private static final int RIGHT = 150;
  private static final int TOP = 46;
  private static final int BAR = 20;
  private static final int GAP = 12;
  private static final int LEGEND = 24;
  private static final int BOTTOM = 54;
  private static final int TICKS = 5;
  private static final double PLOT = WIDTH - LEFT - RIGHT;

  /** Light and dark; the sheet is painted, so that it can be read on any page. */
  private static final String STYLE =
      """

      text { font: 13px sans-serif; fill: #1f2328; }
      .title { font-size: 16px; font-weight: bold; }
      .sheet { fill: #ffffff; }
      .grid { stroke: #d1d9e0; }
      .axis, .whisker { stroke: #1f2328; }
      .s0 { fill: #3b82c4; } .s1 { fill: #d9822b; } .s2 { fill: #4f9d69; } .s3 { fill: #9467bd; }
      @media (prefers-color-scheme: dark) {
        text { fill: #e6edf3; }
        .sheet { fill: #0d1117; }
        .grid { stroke: #3d444d; }
        .axis, .whisker { stroke: #e6edf3; }
      }
      """;

  private final BarChart chart;
  private final SvgWriter svg;
  private final double step;
  private final int bottom;

  private BarChartSvg(BarChart chart) {
    this.chart = chart;
    this.step = step(largest(chart) / TICKS);
    this.bottom = plotTop(chart) + chart.categories().size() * group(chart);
    this.svg = new SvgWriter(WIDTH, bottom + BOTTOM, chart.title(), STYLE);
    svg.rectangle("sheet", 0, 0, WIDTH, bottom + BOTTOM);
  }

  static String draw(BarChart chart) {
    return new BarChartSvg(chart).draw();
  }

  private String draw() {
    svg.text("title", WIDTH / 2.0, 28, "middle", chart.title());
    legend();
    axes();
    for (int i = 0; i < chart.categories().size(); i++) {
      category(chart.categories().get(i), plotTop(chart) + i * group(chart));
    }
    return svg.end();
  }

  private void legend() {
    for (int i = 0; chart.series().size() > 1 && i < chart.series().size(); i++) {
      double x = LEFT + i * 130.0;
      svg.rectangle("s" + i, x, TOP, 12, 12);
      svg.text("label", x + 18, TOP + 11, "start", chart.series().get(i));
    }
  }

  private void axes() {
    int top = plotTop(chart);
    for (int i = 0; i <= TICKS; i++) {
      double x = LEFT + PLOT * i / TICKS;
      svg.line(i == 0 ? "axis" : "grid", x, top, x, bottom);
      svg.text("label", x, bottom + 18, "middle", Values.of(i * step));
    }
    svg.text("label", LEFT + PLOT / 2, bottom + 42, "middle", chart.valueAxis());
    svg.upwards("label", 18, (top + bottom) / 2.0, chart.categoryAxis());
  }

  private void category(BarChart.Category category, int top) {
    double middle = top + group(chart) / 2.0;
    svg.text("label", LEFT - 8, middle + 4, "end", category.name());
    for (int i = 0; i < category.figures().size(); i++) {
      if (category.figures().get(i) != null) {
        bar("s" + i, category.figures().get(i), top + GAP / 2 + i * BAR);
      }
    }
  }

  private void bar(String kind, Figure figure, int top) {
    double middle = top + BAR / 2.0;
    svg.rectangle(kind, LEFT, top + 2, x(figure.median()) - LEFT, BAR - 4);
    svg.line("whisker", x(figure.min()), middle, x(figure.max()), middle);
    svg.text("label", x(figure.max()) + 6, middle + 4, "start", Values.of(figure));
  }

  private double x(double value) {
    return LEFT + PLOT * Math.max(0, value) / (step * TICKS);
  }

  private static int plotTop(BarChart chart) {
    return chart.series().size() > 1 ? TOP + LEGEND : TOP;
  }

  private static int group(BarChart chart) {
    return chart.series().size() * BAR + GAP;
  }

  private static double largest(BarChart chart) {
    return chart.categories().stream()
        .flatMap(category -> category.figures().stream())
        .filter(figure -> figure != null)
        .mapToDouble(Figure::max)
        .max()
        .orElse(1);
  }

  /** The next of 1, 2, 2.5, 5, 10 and so on: {@code 0.37 -> 0.5}, {@code 1.1 -> 2}. */
  static double step(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(Math.max(least, 1e-9))));
    for (double times : new double[] {1, 2, 2.5, 5}) {
      if (times * power >= least) {
        return times * power;
      }
    }
    return 10 * power;
  }
}
