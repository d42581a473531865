package io.flinksustain.benchmarks.corpus.score;

import io.flinksustain.benchmarks.corpus.replay.Decision;
import io.flinksustain.classify.rule.RulePack;
import java.util.List;

/** Who is scored: Sustain, and what it must be better than. All see the same windows. */
public enum Contender {
  SUSTAIN("", "Sustain"),
  STATIC("static_", "static snapshot"),
  ALERTS("alerts_", "alert rules"),
  FIRST_BUSY("first_busy_", "first busy");

  private final String prefix;
  private final String words;

  Contender(String prefix, String words) {
    this.prefix = prefix;
    this.words = words;
  }

  /** How its figures begin. */
  public String prefix() {
    return prefix;
  }

  /** Its name for people. */
  public String words() {
    return words;
  }

  /** What it did about a job, given what was replayed of it. */
  Track track(List<Decision> job, RulePack pack) {
    return switch (this) {
      case SUSTAIN -> SustainTrack.of(job);
      case STATIC -> new BaselineTrack(new StaticSnapshot(), pack).of(job);
      case ALERTS -> new BaselineTrack(new AlertRules(), pack).of(job);
      case FIRST_BUSY -> new BaselineTrack(new FirstBusy(), pack).of(job);
    };
  }
}
