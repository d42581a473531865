package io.flinksustain.monitor.cli;

import io.flinksustain.explain.Lookup;
import io.flinksustain.fleet.FleetRecord;
import io.flinksustain.monitor.options.Given;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The report of a running platform, up to now. */
final class LiveFleet implements FleetSource {
  private static final String HOUR = "1h";
  private static final int SHOWN = 5;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description =
          "Of a running platform: how far back, such as 6h, and no farther than the topic of"
              + " metrics is kept. By default an hour.")
  private String since;

  @Option(
      names = "--job",
      paramLabel = "JOB",
      description =
          "Of a running platform: only this job, by its key or its deployment; several if it is"
              + " repeated.")
  private List<String> jobs = List.of();

  @Override
  public boolean isGiven() {
    return since != null || !jobs.isEmpty();
  }

  @Override
  public FleetRecord empty(long now) {
    String back = since == null ? HOUR : since;
    return new FleetRecord(now - TimeSpan.parse("--since", back).toMillis());
  }

  @Override
  public void read(Desk desk, List<Given> file, FleetRecord fleet, Consumer<String> say)
      throws Exception {
    BadLines bad = new BadLines("records");
    Stretch wanted = new Stretch(fleet.from(), this::choose);
    desk.engine().report(wanted, file, desk.options(), fleet, bad);
    bad.tell(say);
    tellLeftOut(fleet, say);
  }

  private Set<String> choose(SortedSet<String> known) {
    return jobs.stream()
        .map(job -> LiveCommand.one("job", job, Lookup.job(job, known)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Of a job that stopped to report there are verdicts and no numbers. */
  private void tellLeftOut(FleetRecord fleet, Consumer<String> say) {
    SortedSet<String> unseen = fleet.unseen();
    if (jobs.isEmpty() && !unseen.isEmpty()) {
      String first = unseen.stream().limit(SHOWN).collect(Collectors.joining(", "));
      int more = Math.max(0, unseen.size() - SHOWN);
      say.accept(
          "left out, because nothing was measured of them in this time: %s%s"
              .formatted(first, more == 0 ? "" : " and %d more".formatted(more)));
    }
  }
}
