package io.flinksustain.benchmarks.corpus.replay;

import io.flinksustain.advise.Adviser;
import io.flinksustain.classify.engine.Classifier;
import io.flinksustain.classify.rule.RulePack;
import io.flinksustain.fact.Fact;
import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs a tape through the monitor's decisions: windows, classification and advice, each job by
 * itself.
 */
public final class PureReplay {
  private final ReplaySettings settings;
  private final RulePack pack;
  private final Classifier classifier;
  private final Adviser adviser;

  public PureReplay(ReplaySettings settings, RulePack pack) {
    this.settings = settings;
    this.pack = pack;
    this.classifier = new Classifier(pack, settings.classify());
    this.adviser = new Adviser(settings.advise());
  }

  /** What was decided about each job of the tape, by its key. */
  public Map<String, List<Decision>> run(Tape tape) {
    return run(tape, SignalFamily.NONE);
  }

  /** The same as if nothing of a family had been measured. */
  public Map<String, List<Decision>> run(Tape tape, SignalFamily withheld) {
    Jobs jobs = new Jobs();
    tape.play(withheld == SignalFamily.NONE ? jobs : new Withholding(withheld, jobs));
    return jobs.decisions();
  }

  /** All jobs of a tape; what a job is, is known by its first report or fact. */
  private final class Jobs implements TapeListener {
    private final Map<String, JobWindows> windows = new TreeMap<>();
    private final Map<String, JobDecisions> decisions = new TreeMap<>();
    private long now = Long.MIN_VALUE;

    @Override
    public void report(Report report) {
      windows(report.job()).report(report);
    }

    @Override
    public void fact(Fact fact) {
      windows(fact.job()).fact(fact);
    }

    @Override
    public void time(long watermark) {
      now = watermark;
      windows.values().forEach(job -> job.time(watermark));
    }

    private JobWindows windows(JobRef job) {
      return windows.computeIfAbsent(job.key(), this::begin);
    }

    private JobWindows begin(String key) {
      JobDecisions own = new JobDecisions(pack, classifier, adviser);
      decisions.put(key, own);
      return new JobWindows(settings.grid(key), settings.silentWindows(), now, own::window);
    }

    private Map<String, List<Decision>> decisions() {
      Map<String, List<Decision>> all = new TreeMap<>();
      decisions.forEach((key, own) -> all.put(key, own.all()));
      all.values().removeIf(List::isEmpty);
      return all;
    }
  }
}
