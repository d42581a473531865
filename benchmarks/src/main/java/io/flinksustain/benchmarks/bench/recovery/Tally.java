package io.flinksustain.benchmarks.bench.recovery;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What became of the verdicts of a run that was disturbed, against one that was not.
 *
 * @param compared verdicts of the undisturbed run up to the end of the comparison
 * @param duplicated verdicts of the disturbed run above the first of each id
 * @param lost verdicts that only the undisturbed run has
 * @param unexpected verdicts that only the disturbed run has
 */
record Tally(int compared, int duplicated, int lost, int unexpected) {

  /**
   * Counts; both runs are compared up to {@code end}, and duplicates are counted in all of the run.
   */
  static Tally of(List<Verdict> run, List<Verdict> reference, long end) {
    Set<String> had = ids(run, end);
    Set<String> due = ids(reference, end);
    int duplicated = run.size() - ids(run, Long.MAX_VALUE).size();
    return new Tally(due.size(), duplicated, missing(due, had), missing(had, due));
  }

  /** One line for people. */
  String sentence() {
    return String.format(
        Locale.ROOT,
        "%,d compared with an undisturbed run: %d lost, %d there twice, %d not expected",
        compared,
        lost,
        duplicated,
        unexpected);
  }

  private static Set<String> ids(Collection<Verdict> verdicts, long end) {
    return verdicts.stream()
        .filter(v -> v.time() <= end)
        .map(Verdict::id)
        .collect(Collectors.toSet());
  }

  private static int missing(Set<String> of, Set<String> in) {
    return (int) of.stream().filter(id -> !in.contains(id)).count();
  }
}
