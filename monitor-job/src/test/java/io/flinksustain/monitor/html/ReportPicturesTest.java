package io.flinksustain.monitor.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.monitor.FlinkEngine;
import io.flinksustain.monitor.cli.Cli;
import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.monitor.replay.Recordings;
import io.flinksustain.wire.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Makes the pictures of the documentation from a labelled run. */
@EnabledIfSystemProperty(
    named = "sustain.docs.write",
    matches = "true",
    disabledReason = "pictures are made when they are asked for")
class ReportPicturesTest {
  private static final Path RUN = Path.of("../benchmarks/corpus/runs/companions-slow-sink-1");
  private static final Path PICTURES = Path.of("../docs/recipes/report");

  @TempDir(cleanup = CleanupMode.NEVER)
  Path folder;

  @Test
  void showsTheFleetInTheLightAndAJobInTheDark() throws IOException {
    Path html = folder.resolve("report.html");
    assertThat(report(html)).isZero();

    try (Browser browser =
        new Browser(Browser.installed().orElseThrow(), folder.resolve("profile"))) {
      Tab tab = browser.tab();
      tab.size(1240, 760, 1);
      tab.open(html);
      Browser.write(PICTURES.resolve("fleet-light.png"), tab.screenshot());
      tab.scheme("dark");
      tab.size(1240, 1500, 1);
      tab.evaluate("document.querySelector('tbody a').click()");
      Browser.await(() -> Optional.of(tab.evaluate("!!document.querySelector('canvas')")));
      tab.evaluate("new Promise(done => setTimeout(done, 300))");
      Browser.write(PICTURES.resolve("job-dark.png"), tab.screenshot());
      assertThat(tab.errors()).isEmpty();
    }
  }

  /** The run up to the end of its fault, after which the job is well again. */
  private Path untilTheFaultEnds() throws IOException {
    long end = Json.mapper().readTree(RUN.resolve("label.json").toFile()).path("end").asLong();
    List<String> kept = new ArrayList<>();
    String recording = RUN.resolve("recording.jsonl.gz").toString();
    try (Recordings lines = new Recordings(List.of(recording), 0)) {
      while (lines.hasNext()) {
        RawRecord line = lines.next();
        if (line.timestamp() < end) {
          kept.add(new String(line.value(), UTF_8));
        }
      }
    }
    return Files.write(folder.resolve("recording.jsonl"), kept);
  }

  private int report(Path html) throws IOException {
    PrintWriter out = new PrintWriter(System.out, true, UTF_8);
    return new Cli(new FlinkEngine(), out, out)
        .execute(
            "report",
            untilTheFaultEnds().toString(),
            "--config",
            RUN.resolve("sustain.yaml").toString(),
            "--advise.prices",
            "../sustain-rules/src/main/resources/io/flinksustain/cost/prices.yaml",
            "--html",
            html.toString());
  }
}
