package io.flinksustain.benchmarks.corpus.score;

import io.flinksustain.benchmarks.Helped;
import io.flinksustain.benchmarks.corpus.Corpus;
import io.flinksustain.benchmarks.corpus.CorpusException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code corpus split}. */
@Command(
    name = "split",
    description = "Writes which runs rules may be tuned on; the rest is only reported on.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the file is written", "2:a run is broken or the file cannot be written"})
public final class SplitCommand extends Helped implements Callable<Integer> {
  @Mixin private CorpusOptions corpus;

  @Override
  public Integer call() {
    try {
      Split split = Split.of(corpus.runs().stream().map(LabelledRun::label).toList());
      split.write(corpus.split());
      System.out.printf(
          "%d groups to tune on and %d to report on, in %s%n",
          split.tune().size(), split.report().size(), corpus.split());
      return 0;
    } catch (CorpusException e) {
      System.err.println(e.getMessage());
    } catch (UncheckedIOException e) {
      System.err.println(e.getMessage() + ": " + e.getCause());
    }
    return Corpus.BAD_INPUT;
  }
}
