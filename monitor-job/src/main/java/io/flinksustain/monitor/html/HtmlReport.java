package io.flinksustain.monitor.html;

import io.flinksustain.fleet.FleetReport;
import io.flinksustain.wire.FleetJson;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A report as one HTML page that holds its style, its scripts and its data, and asks no network.
 *
 * <p>Its own policy forbids every request, and every script but those that it was made with. The
 * data stand in a block of JSON in which no tag can be closed; scripts make texts of them, never
 * markup. 3 jobs over 240 points take 0.2 MB, 100 jobs of 3 vertices less than 1 MB.
 */
public final class HtmlReport {
  private static final List<String> SCRIPTS =
      Stream.of(
              "dom",
              "words",
              "series",
              "fleet",
              "layout",
              "graph",
              "chart",
              "timelines",
              "job",
              "main")
          .map(name -> "script/" + name)
          .toList();

  /** In the jar of the library. */
  private static final String UPLOT = "/META-INF/resources/webjars/uplot/1.6.30/";

  private static final List<String> STYLES =
      List.of(UPLOT + "dist/uPlot.min", "style/base", "style/fleet", "style/job", "style/media");

  private HtmlReport() {}

  /** The whole page. */
  public static String of(FleetReport report) {
    String style = all(STYLES, ".css");
    String libraries = libraries();
    String code = code();
    return Template.fill(
        Resource.text("report.html"),
        Map.of(
            "policy", Policy.of(style, libraries, code),
            "style", style,
            "summary", Summary.of(report),
            "licences", licences(),
            "report", FleetJson.write(report).replace("<", "\\u003c"),
            "libraries", libraries,
            "code", code));
  }

  /** Charts are drawn with two pixels for each of the screen at least, so that paper is sharp. */
  static String libraries() {
    return "const uPlot=(devicePixelRatio=>{"
        + Resource.text(UPLOT + "dist/uPlot.iife.min.js")
        + "\nreturn uPlot})(Math.max(2,devicePixelRatio));\n";
  }

  private static String code() {
    return "(()=>{'use strict';\n" + all(SCRIPTS, ".js") + "})();";
  }

  private static String all(List<String> names, String ending) {
    return names.stream()
        .map(name -> Resource.text(name + ending))
        .collect(Collectors.joining("\n"));
  }

  private static String licences() {
    return Html.escape("uPlot\n\n" + Resource.text(UPLOT + "LICENSE"));
  }
}
