package io.flinksustain.benchmarks.lab;

import io.flinksustain.benchmarks.lab.board.Board;
import io.flinksustain.benchmarks.lab.board.JobView;
import io.flinksustain.benchmarks.lab.scenario.JobSpec;
import io.flinksustain.benchmarks.lab.scenario.Scenario;
import java.util.List;

/**
 * Compares at the end of a run what was found and done with what the scenario expects.
 *
 * @param scenario that was run
 * @param board with all that Sustain said
 * @param terminal that is told of each job
 */
record Comparison(Scenario scenario, Board board, Terminal terminal) {

  /** Whether every job that something is expected of was diagnosed and changed like that. */
  boolean isAsExpected() {
    board.jobs().stream().filter(job -> job.expected() != null).forEach(this::sayDiagnosis);
    boolean diagnosed = board.jobs().stream().allMatch(JobView::asExpected);
    boolean changed =
        scenario.jobs().stream().filter(job -> !job.changes().isEmpty()).allMatch(this::isChanged);
    return diagnosed && changed;
  }

  private void sayDiagnosis(JobView job) {
    String found = job.diagnosis() == null ? "no diagnosis" : job.diagnosis().cause();
    say(job.asExpected(), job.name() + ": " + found, job.expected());
  }

  private boolean isChanged(JobSpec job) {
    List<String> ends = board.changes().endsOf(job.name());
    boolean asExpected = ends.equals(job.changes());
    say(asExpected, job.name() + ": changes " + ends, job.changes());
    return asExpected;
  }

  private void say(boolean asExpected, String found, Object expected) {
    terminal.say(
        asExpected ? "expected" : "differs", found + (asExpected ? "" : " instead of " + expected));
  }
}
