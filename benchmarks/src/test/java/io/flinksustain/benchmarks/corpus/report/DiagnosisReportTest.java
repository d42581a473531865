package io.flinksustain.benchmarks.corpus.report;

import static org.assertj.core.api.Assertions.assertThat;

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

class DiagnosisReportTest {
  private static final String SCORES =
      """
      {"name": "diagnosis", "figures": {
         "runs": {"median": 30, "min": 30, "max": 30, "unit": "runs", "target": null},
         "macro_f1": {"median": 0.93, "min": 0.85, "max": 0.98, "unit": "ratio", "target": 0.9},
         "static_macro_f1": {"median": 0.31, "min": 0.2, "max": 0.4, "unit": "ratio", "target": null},
         "harmful_rate": {"median": 0.1, "min": 0, "max": 0.2, "unit": "ratio", "target": 0.01},
         "static_harmful_rate": {"median": 0.05, "min": 0, "max": 0.1, "unit": "ratio", "target": null},
         "detect_p50_s": {"median": 55, "min": 50, "max": 60, "unit": "s", "target": null},
         "first_busy_detect_p50_s": {"median": 45, "min": 45, "max": 45, "unit": "s", "target": null},
         "f1.slow-sink": {"median": 0.9, "min": 0.9, "max": 0.9, "unit": "ratio", "target": null},
         "confusion.slow-sink.slow-sink": {"median": 9, "min": 9, "max": 9, "unit": "runs", "target": null},
         "confusion.slow-sink.insufficient-evidence": {"median": 1, "min": 1, "max": 1, "unit": "runs", "target": null},
         "confusion.data-skew.slow-sink": {"median": 2, "min": 2, "max": 2, "unit": "runs", "target": null},
         "confusion.data-skew.data-skew": {"median": 18, "min": 18, "max": 18, "unit": "runs", "target": null}},
       "machine": {"cores": "2", "load_at_start": "0.40"}, "versions": {"rules": "abc"},
       "options": {"--draws": "1000"}, "seeds": [1], "repeats": 1, "complete": true}
      """;

  @TempDir private Path folder;
  private Path from;
  private Path to;

  @BeforeEach
  void scores() throws IOException {
    from = Files.writeString(folder.resolve("scores.json"), SCORES);
    to = folder.resolve("results");
  }

  @Test
  void putsEachFigureBesideItsTargetAndTheBaselines() throws IOException {
    assertThat(page())
        .contains("| macro-F1 | >= 0.9 | 0.93 (0.85 - 0.98) | met | yes |")
        .contains("| <= 0.01 | 0.1 (0 - 0.2) | **missed** | no: static snapshot 0.05 |")
        .contains("| right bottleneck operator | >= 0.95 | not measured | open |  |")
        .contains("| `detect_p50_s` | 55 (50 - 60) |  |  | 45 |")
        .contains("| <= 0 | not measured | open |")
        .contains("| `slow-sink` | 10 | - | - | 0.9 |")
        .contains("30 runs that no rule was tuned on", "1000 drawings", "| rules | abc |")
        .doesNotContain("0.40");
  }

  @Test
  void drawsTheMatrixWithWhatIsRightOnTheDiagonal() throws Exception {
    page();
    String svg = Files.readString(to.resolve("charts/diagnosis-matrix.svg"));
    var bytes = new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8));
    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(bytes);

    assertThat(svg)
        .contains("true cause", "verdict", "insufficient-evidence", "prefers-color-scheme: dark")
        .containsPattern("class=\"r4\"[^>]*/>\\s*<text[^>]*>18<")
        .containsPattern("class=\"w1\"[^>]*/>\\s*<text[^>]*>2<");
    assertThat(page()).contains("data-skew called slow-sink 2", "(charts/diagnosis-matrix.svg)");
  }

  @Test
  void writesTheSamePageTwiceAndFromItsOwnCopy() throws IOException {
    String first = page();
    from = to.resolve("diagnosis.json");
    assertThat(page()).isEqualTo(first);
  }

  @Test
  void refusesAFileWithoutAMatrix() throws IOException {
    Files.writeString(from, SCORES.replace("confusion.", "other."));
    assertThat(execute()).isEqualTo(2);
    Files.delete(from);
    assertThat(execute()).isEqualTo(2);
    assertThat(to).doesNotExist();
  }

  private String page() throws IOException {
    assertThat(execute()).isZero();
    return Files.readString(to.resolve("diagnosis.md"));
  }

  private int execute() {
    return new CommandLine(new ReportCommand())
        .execute("--from", from.toString(), "--to", to.toString());
  }
}
