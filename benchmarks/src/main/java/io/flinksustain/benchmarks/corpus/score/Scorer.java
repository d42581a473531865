package io.flinksustain.benchmarks.corpus.score;

import io.flinksustain.benchmarks.corpus.replay.Decision;
import io.flinksustain.benchmarks.corpus.replay.ReplaySettings;
import io.flinksustain.classify.rule.RulePack;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Replays runs and scores all contenders on them. */
final class Scorer {
  private final RulePack pack;
  private final Split split;
  private final Judge judge;

  Scorer(RulePack pack, Split split) {
    this.pack = pack;
    this.split = split;
    this.judge = new Judge(pack);
  }

  ScoredRun score(LabelledRun run) {
    Part part = split.part(run.label());
    Replayed replayed = new Replayed(run, pack);
    Map<Contender, RunScore> scores = new EnumMap<>(Contender.class);
    for (Contender contender : Contender.values()) {
      scores.put(contender, score(contender, run, part, replayed));
    }
    boolean found = scores.get(Contender.SUSTAIN).right() && !run.label().isQuiet();
    return new ScoredRun(run.label(), part, scores, found ? withheld(run, replayed) : List.of());
  }

  private RunScore score(Contender contender, LabelledRun run, Part part, Replayed replayed) {
    Track own = contender.track(replayed.own(), pack);
    List<Track> others =
        replayed.healthyOthers().stream().map(other -> contender.track(other, pack)).toList();
    return judge.score(run.label(), part, run.settings(), own, others);
  }

  private List<Withheld> withheld(LabelledRun run, Replayed replayed) {
    ReplaySettings settings = run.settings();
    List<Decision> own = replayed.own();
    Phases phases = Phases.of(run.label(), Contender.SUSTAIN.track(own, pack), settings, pack);
    double minCompleteness = settings.classify().minCompleteness();
    return new WithheldTrials(replayed, run.label(), phases, minCompleteness, pack).all();
  }
}
