package io.flinksustain.benchmarks.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReportTest {
  private static final String THROUGHPUT =
      """
      {"name": "throughput", "figures": {
         "pipeline_cpu_s_per_million": {"median": 0.1834, "min": 0.17, "max": 0.21, "unit": "s", "target": 0.2},
         "pipeline_rocksdb_cpu_s_per_million": {"median": 0.5, "min": 0.4, "max": 0.6, "unit": "s", "target": 0.4},
         "prometheus_cpu_s_per_million": {"median": 5.5, "min": 5.1, "max": 6, "unit": "s", "target": null},
         "decode_ratio": {"median": 2, "min": 2, "max": 2, "unit": "times", "target": 2.5}},
       "machine": {"cores": 2, "load_at_start": "0.40"}, "versions": {"flink": "2.3.0"}, "options": {"jobs": 100},
       "seeds": [7], "repeats": 3, "complete": true}
      """;

  @TempDir private Path folder;
  private Path from;
  private Path to;

  @BeforeEach
  void results() throws IOException {
    from = Files.createDirectory(folder.resolve("from"));
    to = folder.resolve("to");
    Files.writeString(from.resolve("throughput.json"), THROUGHPUT);
  }

  @Test
  void putsEachMeasuredFigureBesideItsTarget() throws IOException {
    assertThat(page())
        .contains("| 0.183 (0.17 - 0.21) s | met by the median, missed by the worst repeat |")
        .contains("| 0.5 (0.4 - 0.6) s | **missed** |")
        .contains("| 2 times | met | `bench throughput` |")
        .contains("| cores | 2 |", "| flink | 2.3.0 |", "Repeats: 3. Seeds: 7.");
  }

  @Test
  void saysWhatWasNotMeasured() throws IOException {
    assertThat(page())
        .contains("| caught up after kill -9 at half load | <= 60 s | not measured | open |")
        .contains("there is no `latency.json` among the results")
        .contains("No profile was recorded", "No notes were written")
        .doesNotContain("latency.svg");
  }

  @Test
  void writesTheSamePageTwice() throws IOException {
    String first = page();
    String chart = Files.readString(to.resolve("charts/cpu-per-sample.svg"));
    assertThat(page()).isEqualTo(first);
    assertThat(to.resolve("charts/cpu-per-sample.svg")).hasContent(chart);
  }

  @Test
  void keepsTheResultsOfABenchmarkThatDidNotRunAgain() throws IOException {
    page();
    Files.delete(from.resolve("throughput.json"));
    Files.writeString(
        from.resolve("recovery.json"),
        """
        {"name": "recovery",
         "figures": {"lost": {"median": 0, "min": 0, "max": 0, "unit": "records", "target": 0}},
         "machine": {"cores": 2, "load_at_start": "0.70"}, "versions": {"flink": "2.3.0"},
         "options": {}, "seeds": [], "repeats": 3, "complete": true}
        """);
    assertThat(page())
        .contains("## bench throughput", "## bench recovery", "For throughput, recovery:");
  }

  @Test
  void doesNotTakeWhatADrainLostForWhatAKillLost() throws IOException {
    Files.writeString(
        from.resolve("scale.json"),
        """
        {"name": "scale",
         "figures": {"lost": {"median": 0, "min": 0, "max": 0, "unit": "samples", "target": 0}},
         "machine": {}, "versions": {}, "options": {}, "seeds": [], "repeats": 3,
         "complete": true}
        """);
    assertThat(page()).contains("| lost after kill -9 | 0 verdicts | not measured | open |  |");
  }

  @Test
  void saysThatATargetWasMetUnderLessLoadThanItIsFor() throws IOException {
    String result =
        """
        {"name": "latency",
         "figures": {
           "heap_peak_bytes": {"median": 1e9, "min": 1e9, "max": 1e9, "unit": "bytes", "target": 4294967296},
           "diagnosis_delay_early_p99_s": {"median": 9, "min": 9, "max": 9, "unit": "s", "target": 3},
           "diagnosis_delay_p99_s": {"median": 2, "min": 2, "max": 4, "unit": "s", "target": 3}},
         "machine": {}, "versions": {},
         "options": {"--jobs": "250", "checkpoint interval": "30 s"}, "seeds": [], "repeats": 3,
         "complete": true}
        """;
    Files.writeString(from.resolve("latency.json"), result);
    assertThat(page())
        .contains("| <= 4 GiB | 1000000000 bytes | met, but with 250 jobs, not at full load |")
        .contains("| 9 s | **missed**, and that with 250 jobs, not at full load |")
        .contains("missed by the worst repeat, but with 250 jobs, not at full load |")
        .contains("| `bench latency`, a checkpoint every 30 s |");
    Files.writeString(from.resolve("latency.json"), result.replace("250", "10000"));
    assertThat(page()).contains("| met |").doesNotContain("not at full load");
  }

  @Test
  void takesAStateOrAHeapOnlyFromTheBenchmarkThatItsTargetIsFor() throws IOException {
    Files.writeString(
        from.resolve("scale.json"),
        """
        {"name": "scale",
         "figures": {"checkpoint_s": {"median": 1, "min": 1, "max": 1, "unit": "s", "target": 10}},
         "machine": {}, "versions": {}, "options": {}, "seeds": [], "repeats": 3,
         "complete": true}
        """);
    assertThat(page())
        .contains(
            "| a checkpoint of the fleet of 10,000 jobs | <= 10 s | not measured | open |  |");
  }

  @Test
  void writesLimitsWithTheirUnits() {
    assertThat(Values.of(0.2, "CPU s/M samples")).isEqualTo("0.2 CPU s/M samples");
    assertThat(Values.of(512, "bytes")).isEqualTo("512 bytes");
    assertThat(Values.of(3072, "bytes")).isEqualTo("3 KiB");
    assertThat(Values.of(4.0 * (1L << 30), "bytes")).isEqualTo("4 GiB");
  }

  @Test
  void takesProfileAndNotesOver() throws IOException {
    Files.writeString(from.resolve("profile.md"), "Half of it is `poll`.");
    Files.createDirectories(to);
    Files.writeString(to.resolve("notes.md"), "It was a noisy machine.");
    assertThat(page()).contains("Half of it is `poll`.", "It was a noisy machine.");
  }

  @Test
  void drawsWellFormedChartsWithTitleAxesAndUnits() throws Exception {
    page();
    String svg = Files.readString(to.resolve("charts/cpu-per-sample.svg"));
    var bytes = new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8));
    var root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(bytes);
    assertThat(root.getDocumentElement().getTagName()).isEqualTo("svg");
    assertThat(svg)
        .contains("<title>CPU per sample</title>", "CPU seconds per million samples")
        .contains("what is run", "prefers-color-scheme: dark", "Prometheus, equal rules")
        .doesNotContain("Kafka source only");
  }

  @Test
  void marksTheAxisInRoundSteps() {
    assertThat(BarChartSvg.step(0.37)).isEqualTo(0.5);
    assertThat(BarChartSvg.step(1.1)).isEqualTo(2);
    assertThat(BarChartSvg.step(2.4)).isEqualTo(2.5);
    assertThat(BarChartSvg.step(6)).isEqualTo(10);
  }

  @Test
  void namesTheBrokenFileAndWritesNothing() throws IOException {
    Files.writeString(from.resolve("scale.json"), "{\"name\": \"scale\",\n \"figures\": }");
    assertThatThrownBy(this::page)
        .hasMessageContaining("scale.json")
        .hasStackTraceContaining("line: 2");
    assertThat(to).doesNotExist();
  }

  @Test
  void namesWhatAFigureLacks() throws IOException {
    Files.writeString(from.resolve("scale.json"), THROUGHPUT.replace("\"median\": 0.5, ", ""));
    assertThatThrownBy(this::page)
        .hasMessageContaining("scale.json")
        .hasStackTraceContaining("median")
        .hasStackTraceContaining("pipeline_rocksdb_cpu_s_per_million");
  }

  @Test
  void saysThatABenchmarkMeasuredNothing() throws IOException {
    String empty = THROUGHPUT.replaceAll("(?s)\\{\\s*\"pipeline_cpu.*?\\}\\}", "{}");
    Files.writeString(from.resolve("throughput.json"), empty);
    assertThat(page()).contains("It ran and measured nothing").doesNotContain("| met |");
  }

  @Test
  void saysThatABenchmarkBrokeOff() throws IOException {
    assertThat(page()).doesNotContain("Incomplete");
    String broken = THROUGHPUT.replace("\"complete\": true", "\"complete\": false");
    Files.writeString(from.resolve("throughput.json"), broken);
    assertThat(page())
        .contains("**Incomplete:** the run broke off")
        .contains("| met | `bench throughput`, which broke off |");
  }

  @Test
  void refusesAFolderWithoutResults() {
    int code = new CommandLine(new ReportCommand()).execute("--from", folder.toString());
    assertThat(code).isEqualTo(2);
  }

  private String page() throws IOException {
    return Files.readString(new Report(from, to).write());
  }
}
