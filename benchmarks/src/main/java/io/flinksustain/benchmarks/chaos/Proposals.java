package io.flinksustain.benchmarks.chaos;

import io.flinksustain.benchmarks.lab.process.Waiting;
import io.flinksustain.benchmarks.lab.scenario.JobSpec;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.ChangeState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the changes that wait for a person, and makes room for new ones. */
final class Proposals {
  private static final Duration TIMEOUT = Duration.ofMinutes(4);
  private static final Duration RESCALED = Duration.ofMinutes(1);
  private static final String HARMED = "rolled_back";

  private final Site site;
  private final Heard committed;
  private final List<JobSpec> jobs;

  /** When a change of a job was over last, so that each has time to be learnt. */
  private final Map<String, Long> lastUsed = new LinkedHashMap<>();

  Proposals(Site site, Heard committed, List<JobSpec> jobs) {
    this.site = site;
    this.committed = committed;
    this.jobs = jobs;
  }

  /** The one of the job that was left alone for longest, of those that a change harms, or not. */
  ChangeEvent await(boolean harmful) {
    List<ChangeEvent> found = new ArrayList<>();
    Waiting.until(
        "a proposal for a job whose change would " + (harmful ? "harm it" : "do no harm"),
        TIMEOUT,
        site.processes(),
        () -> {
          committed.requireRunning();
          find(harmful).ifPresent(found::add);
          return !found.isEmpty();
        });
    return found.get(0);
  }

  private Optional<ChangeEvent> find(boolean harmful) {
    return jobs.stream()
        .filter(job -> job.changes().contains(HARMED) == harmful)
        .map(JobSpec::name)
        .sorted(Comparator.comparingLong(job -> lastUsed.getOrDefault(job, 0L)))
        .flatMap(job -> open(job).stream())
        .findFirst();
  }

  /** The change of a job that was proposed last, when it waits. */
  private Optional<ChangeEvent> open(String job) {
    List<ChangeEvent> events = committed.eventsOf(job);
    return events.stream()
        .reduce((one, later) -> later)
        .filter(last -> last.state() == ChangeState.PROPOSED)
        .filter(last -> isSmaller(last.from(), last.to()));
  }

  private static boolean isSmaller(String from, String to) {
    return (from + to).matches("\\d+") && Integer.parseInt(to) < Integer.parseInt(from);
  }

  /**
   * The change of a job is over. Where it was in vain the job is released anew, since the same is
   * not proposed again for the same program; else the job gets back what it had, unless it has it.
   */
  void putBack(ChangeEvent last) {
    String job = last.job().jobName();
    lastUsed.put(job, System.currentTimeMillis());
    if (last.state().isInVain()) {
      site.redeploy(spec(job));
    } else {
      turnBack(job, Integer.parseInt(last.from()));
    }
  }

  private JobSpec spec(String job) {
    return jobs.stream().filter(spec -> spec.name().equals(job)).findFirst().orElseThrow();
  }

  private void turnBack(String job, int before) {
    if (site.jobs().required(job) != before) {
      site.jobs().turn(job, before);
    }
    Waiting.until(
        "that " + job + " runs with " + before + " again",
        RESCALED,
        site.processes(),
        () -> site.jobs().runsWith(job) == before);
  }
}
