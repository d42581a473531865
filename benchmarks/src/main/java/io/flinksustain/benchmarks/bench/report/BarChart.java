package io.flinksustain.benchmarks.bench.report;

import io.flinksustain.benchmarks.bench.result.Figure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a chart of horizontal bars shows: for each category one bar of each series.
 *
 * @param file name of its file, without ending
 * @param title above the chart
 * @param categoryAxis what the categories are
 * @param valueAxis what the length of a bar is, with its unit
 * @param series names of the series; one name that is empty when there is only one
 * @param categories from top to bottom
 */
record BarChart(
    String file,
    String title,
    String categoryAxis,
    String valueAxis,
    List<String> series,
    List<Category> categories) {

  /**
   * One group of bars.
   *
   * @param name beside the bars
   * @param figures one for each series, in their order; null where it was not measured
   */
  record Category(String name, List<Figure> figures) {
    /** A category of the only series. */
    static Category of(String name, Figure figure) {
      return new Category(name, Collections.singletonList(figure));
    }

    boolean measured() {
      return figures.stream().anyMatch(figure -> figure != null);
    }
  }

  /** A chart of one series, without the categories that were not measured. */
  static BarChart ofOne(
      String file, String title, String categoryAxis, String valueAxis, List<Category> all) {
    return new BarChart(file, title, categoryAxis, valueAxis, List.of(""), measured(all));
  }

  static List<Category> measured(List<Category> all) {
    return all.stream().filter(Category::measured).toList();
  }

  /** What the chart says, in words, for those who do not see it. */
  String altText() {
    List<String> parts = new ArrayList<>();
    for (Category category : categories) {
      for (int i = 0; i < series.size(); i++) {
        Figure figure = category.figures().get(i);
        if (figure != null) {
          parts.add((category.name() + ' ' + series.get(i)).strip() + ' ' + Values.of(figure));
        }
      }
    }
    return title + ", " + valueAxis + ": " + String.join("; ", parts);
  }
}
