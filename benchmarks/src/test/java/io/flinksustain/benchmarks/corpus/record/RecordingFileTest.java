package io.flinksustain.benchmarks.corpus.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingFileTest {
  private static final Path LAB = Path.of("/home/someone/lab/1");

  @TempDir private Path folder;

  @Test
  void makesOneFileInTheOrderOfTimesAndNothingElse() throws Exception {
    gzip("metrics.jsonl.gz", "{\"kind\":\"report\",\"ts\":1}\n{\"kind\":\"report\",\"ts\":5}\n");
    gzip("facts.jsonl.gz", "{\"kind\":\"topology\",\"ts\":3}\n");
    RecordingFile.gather(folder, LAB);
    assertThat(RecordingFile.read(folder.resolve(RecordingFile.NAME)))
        .extracting(RecordingFile.Line::ts)
        .containsExactly(1L, 3L, 5L);
    assertThat(folder).isDirectoryContaining("glob:**recording.jsonl.gz");
    assertThat(folder).isDirectoryNotContaining("glob:**{metrics,facts}.jsonl.gz");
  }

  @Test
  void tellsReportsFromFacts() throws Exception {
    gzip("all.jsonl.gz", "{\"kind\":\"report\",\"ts\":1}\n{\"kind\":\"topology\",\"ts\":3}\n");
    assertThat(RecordingFile.gather(folder, LAB))
        .extracting(RecordingFile.Line::isReport)
        .containsExactly(true, false);
  }

  @Test
  void namesNoDirectoryOfTheMachine() throws Exception {
    gzip(
        "facts.jsonl.gz",
        "{\"kind\":\"deployment\",\"ts\":3,\"dir\":\"file://" + LAB + "/state\"}\n");
    RecordingFile.gather(folder, LAB);
    assertThat(RecordingFile.read(folder.resolve(RecordingFile.NAME)))
        .extracting(RecordingFile.Line::text)
        .containsExactly("{\"kind\":\"deployment\",\"ts\":3,\"dir\":\"file:///lab/state\"}");
  }

  private void gzip(String name, String text) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      out.write(text.getBytes(UTF_8));
    }
  }
}
