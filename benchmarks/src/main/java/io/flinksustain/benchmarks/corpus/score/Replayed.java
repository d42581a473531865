package io.flinksustain.benchmarks.corpus.score;

import io.flinksustain.benchmarks.corpus.CorpusException;
import io.flinksustain.benchmarks.corpus.label.Label;
import io.flinksustain.benchmarks.corpus.replay.Decision;
import io.flinksustain.benchmarks.corpus.replay.PureReplay;
import io.flinksustain.benchmarks.corpus.replay.SignalFamily;
import io.flinksustain.benchmarks.corpus.replay.Tape;
import io.flinksustain.classify.rule.RulePack;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** One run of the corpus, ready to be played with and without some of its signals. */
final class Replayed {
  private final Label label;
  private final PureReplay replay;
  private final Tape tape;
  private final Map<String, List<Decision>> complete;

  Replayed(LabelledRun run, RulePack pack) {
    label = run.label();
    replay = new PureReplay(run.settings(), pack);
    tape = run.tape();
    complete = replay.run(tape);
    if (own().isEmpty()) {
      throw new CorpusException(
          "run %s: its label is about job %s, and the recording has %s"
              .formatted(label.run(), label.job(), names()));
    }
  }

  /** What was decided about the labelled job. */
  List<Decision> own() {
    return of(label.job(), complete);
  }

  /** What was decided about each healthy job beside it. */
  List<List<Decision>> healthyOthers() {
    return label.others().stream()
        .filter(Label.Other::isHealthy)
        .map(other -> of(other.job(), complete))
        .toList();
  }

  /** What would have been decided about the labelled job without a family of signals. */
  List<Decision> without(SignalFamily family) {
    return of(label.job(), replay.run(tape, family));
  }

  private static List<Decision> of(String deployment, Map<String, List<Decision>> jobs) {
    return jobs.values().stream()
        .filter(job -> job.get(0).window().job().deployment().equals(deployment))
        .findFirst()
        .orElse(List.of());
  }

  private String names() {
    TreeSet<String> names = new TreeSet<>();
    complete.values().forEach(job -> names.add(job.get(0).window().job().deployment()));
    return names.isEmpty() ? "no job at all" : String.join(", ", names);
  }
}
