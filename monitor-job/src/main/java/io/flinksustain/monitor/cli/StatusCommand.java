package io.flinksustain.monitor.cli;

import io.flinksustain.explain.JobStatus;
import io.flinksustain.monitor.kafka.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** How each job stands, in a line. */
@Command(
    name = "status",
    description = "Shows how each job stands: a line for each, the worst first.",
    footer = {
      "",
      "The grade is that of the last verdict: critical, warning, unknown (too little",
      "is measured), info (something is wasted) or ok. AGE is that of the verdict. What",
      "people paused, snoozed or stopped is said on the standard error."
    })
final class StatusCommand extends LiveCommand {
  @Mixin private LookBack back = new LookBack();

  StatusCommand(Desk desk) {
    super(desk);
  }

  @Override
  Set<Topic> topics() {
    return Set.of(Topic.DIAGNOSES, Topic.RECOMMENDATIONS, Topic.CHANGES, Topic.CONTROL);
  }

  @Override
  Duration back() {
    return back.duration();
  }

  @Override
  int run(Session session) {
    sheet("status", StatusColumns.of(around())).print(jobs(session));
    held(session).forEach(this::complain);
    return ExitCode.OK;
  }

  private List<JobStatus> jobs(Session session) {
    List<JobStatus> jobs = JobStatus.all(session.ledger(), around().now());
    if (jobs.isEmpty()) {
      throw silent(session);
    }
    return jobs;
  }

  /** There is nothing to say about any job. */
  static MonitorSilent silent(Session session) {
    return new MonitorSilent(
        "there is no verdict yet on %s: the first comes some minutes after the monitor has started;"
                .formatted(session.platform().name())
            + " is it running? Older ones are found with --since, such as --since 2d");
  }
}
