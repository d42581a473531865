package io.flinksustain.benchmarks.corpus.score;

import io.flinksustain.benchmarks.bench.result.Folders;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where the corpus is and how it is split. */
final class CorpusOptions {
  @Parameters(
      arity = "0..*",
      paramLabel = "DIR",
      description = "Folders of labelled runs (default: benchmarks/corpus).")
  private List<Path> folders = List.of();

  @Option(
      names = "--split",
      paramLabel = "FILE",
      description = "Which runs are tuned on (default: benchmarks/corpus/split.yaml).")
  private Path split;

  List<LabelledRun> runs() {
    return CorpusFolders.read(folders.isEmpty() ? List.of(home()) : folders);
  }

  Path split() {
    return split == null ? home().resolve("split.yaml") : split;
  }

  private static Path home() {
    return Folders.home().resolve("corpus");
  }
}
