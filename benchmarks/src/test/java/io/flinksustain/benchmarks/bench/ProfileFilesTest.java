package io.flinksustain.benchmarks.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.benchmarks.bench.profile.Profile;
import io.flinksustain.benchmarks.bench.profile.Share;
import io.flinksustain.benchmarks.bench.report.ReportCommand;
import io.flinksustain.benchmarks.bench.result.BenchResult;
import io.flinksustain.benchmarks.bench.result.Measurements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ProfileFilesTest {
  @TempDir private Path folder;
  private Path run;
  private Path results;
  private ProfileFiles files;

  @BeforeEach
  void folders() throws IOException {
    run = Files.createDirectory(folder.resolve("run"));
    results = Files.createDirectory(folder.resolve("results"));
    files = new ProfileFiles(run, results, List.of("rocksdb", "hashmap"));
  }

  @Test
  void leavesOnlyWhatPeopleReadAmongTheResults() {
    assertThat(files.write(profile("a"), "rocksdb")).isEqualTo(results.resolve("profile.md"));
    assertThat(files.write(profile("b"), "hashmap"))
        .isEqualTo(results.resolve("profile-hashmap.md"));

    assertThat(results).isDirectoryNotContaining("glob:**.json");
    assertThat(run.resolve("profile-rocksdb.json")).isNotEmptyFile();
    assertThat(files.recording("hashmap")).isEqualTo(run.resolve("profile-hashmap.jfr"));
  }

  @Test
  void theReportTakesTheProfileOfTheFirstBackendFromBesideTheResult() throws IOException {
    result().write(results.resolve("throughput.json"));
    files.write(profile("io.flinksustain.wire"), "rocksdb");
    files.write(profile("io.flinksustain.window"), "hashmap");
    Path page = folder.resolve("page");

    int code =
        new CommandLine(new ReportCommand())
            .execute("--from", results.toString(), "--to", page.toString());

    assertThat(code).isZero();
    assertThat(page.resolve("performance.md"))
        .content()
        .contains("State backend rocksdb:", "io.flinksustain.wire")
        .doesNotContain("io.flinksustain.window");
  }

  private static Profile profile(String stage) {
    List<Share> shares = List.of(new Share(stage, 1, 1));
    return new Profile(1, shares, shares, shares, shares);
  }

  private static BenchResult result() {
    Measurements measured = new Measurements();
    measured.add("pipeline_cpu_s_per_million", 0.18, "CPU s/M samples");
    return new BenchResult(
        "throughput", measured.figures(), Map.of(), Map.of(), Map.of(), List.of(), 1, true);
  }
}
