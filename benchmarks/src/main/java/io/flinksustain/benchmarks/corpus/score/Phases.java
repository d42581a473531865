package io.flinksustain.benchmarks.corpus.score;

import io.flinksustain.benchmarks.corpus.label.Label;
import io.flinksustain.benchmarks.corpus.replay.ReplaySettings;
import io.flinksustain.classify.rule.Hold;
import io.flinksustain.classify.rule.Rule;
import io.flinksustain.classify.rule.RulePack;
import java.util.List;
import java.util.Map;

/**
 * Which windows of a run count for what; the same for all contenders.
 *
 * <pre>
 * |-- clean: alarms are false --|-- ill --------------------------|-- recovery: nothing counts --|
 *                             onset   for + 1 window |-- judged --|
 *                                                               end
 * </pre>
 *
 * <p>A rule that holds for 5 of 6 windows of 10 s is judged from the window on that ends 70 s after
 * the onset. Of a run that is ill from the start the time in which a young job is left alone goes
 * before that. A quiet run is judged as a whole, once a job could be called healthy.
 *
 * @param from start of the ill phase, epoch milliseconds
 * @param judgedFrom end of the first window that is judged
 * @param to end of the ill phase
 * @param quietTo up to when an alarm is a false one
 * @param budgetMs how long detection may take: the rule's least {@code for} plus one window
 */
record Phases(long from, long judgedFrom, long to, long quietTo, long budgetMs) {
  /** Of a cause that no rule of the pack finds. */
  private static final Hold.Span USUAL = new Hold.Span(5, 6);

  static Phases of(Label label, Track track, ReplaySettings settings, RulePack pack) {
    long from = label.onset() == 0 ? track.begin() : label.onset();
    long to = label.end() == 0 ? track.end() : label.end();
    Hold.Span span = span(label, settings, pack);
    long young = label.onset() == 0 ? settings.classify().settleMs() : 0;
    return new Phases(
        from,
        from + young + (span.among() + 1) * settings.windowMs(),
        to,
        label.isQuiet() ? track.end() : label.onset(),
        (span.needed() + 1) * settings.windowMs());
  }

  private static Hold.Span span(Label label, ReplaySettings settings, RulePack pack) {
    int healthy = settings.classify().healthyWindows();
    Map<String, Long> durations = Map.of("baseline", settings.classify().baselineMs());
    return label.isQuiet()
        ? new Hold.Span(healthy, healthy)
        : pack.rule(label.cause())
            .map(Rule::hold)
            .map(hold -> hold.span(durations, settings.windowMs()))
            .orElse(USUAL);
  }

  /** What was said of the windows that the verdict of the run is formed from. */
  List<Word> judged(Track track) {
    return track.words().stream()
        .filter(word -> word.start() >= from && word.end() >= judgedFrom && word.end() <= to)
        .toList();
  }

  /** What was said after the onset, while the ill lasted. */
  List<Word> ill(Track track) {
    return track.words().stream().filter(w -> w.end() > from && w.end() <= to).toList();
  }

  long falseAlarms(Track track) {
    return track.alarms().stream().filter(at -> at <= quietTo).count();
  }

  /** How long an alarm would have been a false one. */
  long quietMs(Track track) {
    return Math.max(0, quietTo - track.begin());
  }
}
