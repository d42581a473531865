package io.flinksustain.benchmarks.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReportCommandTest {
  private static final String HOME = "lab.home";

  @TempDir private Path project;
  private final String home = System.getProperty(HOME);

  @AfterEach
  void returnHome() {
    if (home == null) {
      System.clearProperty(HOME);
    } else {
      System.setProperty(HOME, home);
    }
  }

  @Test
  void readsAndWritesInTheProjectWhereverItIsCalledFrom() throws IOException {
    Path results = Files.createDirectories(project.resolve("benchmarks/target/results"));
    Files.writeString(
        results.resolve("micro.json"),
        """
        {"name": "micro", "figures": {}, "machine": {}, "versions": {}, "options": {},
         "seeds": [], "repeats": 3, "complete": true}
        """);
    System.setProperty(HOME, project.resolve("benchmarks").toString());

    assertThat(new CommandLine(new ReportCommand()).execute()).isZero();
    assertThat(project.resolve("docs/results/performance.md")).isNotEmptyFile();
    assertThat(project.resolve("docs/results/data/micro.json")).isNotEmptyFile();
  }
}
