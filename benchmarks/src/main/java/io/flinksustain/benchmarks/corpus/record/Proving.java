package io.flinksustain.benchmarks.corpus.record;

import io.flinksustain.benchmarks.corpus.label.Effect;
import io.flinksustain.benchmarks.watched.JobPlan;
import io.flinksustain.benchmarks.watched.OfferedRate;
import io.flinksustain.benchmarks.watched.Steps;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import java.util.List;

/** Whether the effect of a run's ill is in its recording. */
final class Proving {
  private static final double BACK = 0.8;
  private static final double HALF = 0.5;
  private static final double KEPT_UP = 0.9;
  private static final long STEP_MILLIS = 100;

  private final ProofSpec spec;
  private final Timeline.Span before;
  private final Timeline.Span during;
  private final Timeline.Span after;
  private final Measured measured;
  private final JobPlan plan;
  private final String vertex;

  Proving(
      ProofSpec spec,
      Submitted job,
      Timeline timeline,
      PhaseSpec phases,
      List<RecordingFile.Line> recording) {
    this.spec = spec;
    plan = job.plan();
    before = timeline.before(phases);
    during = timeline.during();
    after = timeline.after();
    vertex = vertex(spec, plan);
    measured = Measured.of(recording, job.id(), signal(spec), job.vertexId(vertex));
  }

  private static Signal signal(ProofSpec spec) {
    return spec.keepsUp() ? Signal.RECORDS_OUT : spec.measured();
  }

  /** Name in the shape; empty for a signal that is not of one vertex. */
  private static String vertex(ProofSpec spec, JobPlan plan) {
    if (spec.keepsUp()) {
      return plan.shape().source().name();
    }
    if (spec.vertex() != null) {
      return spec.vertex();
    }
    return spec.measured().scope() == Scope.TASK ? plan.shape().sink().name() : "";
  }

  Effect effect(Submitted job) {
    return new Effect(
        signal(spec).signalName(),
        job.vertexName(vertex),
        rounded(measured.in(before)),
        rounded(measured.in(during)),
        rounded(measured.in(after)));
  }

  /** Whether all that the proof asks for holds; what was not measured does not. */
  boolean proven() {
    return keptUpIfAsked() && fellIfAsked() && roseIfAsked() && idledIfAsked();
  }

  private boolean keptUpIfAsked() {
    return !spec.keepsUp() || (keptUp(before) && keptUp(during) && keptUp(after));
  }

  private boolean fellIfAsked() {
    double clean = measured.in(before);
    return spec.fallsTo() == null
        || (measured.in(during) <= spec.fallsTo() * clean && measured.in(after) >= BACK * clean);
  }

  private boolean roseIfAsked() {
    double clean = measured.in(before);
    double ill = measured.in(during);
    return (spec.risesTo() == null || ill >= spec.risesTo() * clean)
        && (spec.atLeast() == null || ill >= spec.atLeast())
        && (!spec.returns() || measured.in(after) <= clean + HALF * (ill - clean));
  }

  private boolean idledIfAsked() {
    return spec.idleSubtasks() == null || measured.idle(during) == spec.idleSubtasks();
  }

  private boolean keptUp(Timeline.Span span) {
    return measured.in(span) >= KEPT_UP * offered(span);
  }

  /** Mean of what is offered, records a second. */
  private double offered(Timeline.Span span) {
    Steps rate = OfferedRate.of(plan, 1);
    double sum = 0;
    int steps = 0;
    for (long at = span.from(); at < span.to(); at += STEP_MILLIS) {
      sum += rate.at(at);
      steps++;
    }
    return sum / steps;
  }

  /** JSON has no NaN. */
  private static double rounded(double value) {
    return Double.isNaN(value) ? 0 : Math.round(value * 1e4) / 1e4;
  }
}
