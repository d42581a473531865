package io.flinksustain.benchmarks.micro;

import io.flinksustain.classify.engine.Classifier;
import io.flinksustain.classify.engine.ClassifyResult;
import io.flinksustain.classify.engine.ClassifySettings;
import io.flinksustain.classify.engine.ClassifyState;
import io.flinksustain.classify.rule.RulePack;
import io.flinksustain.window.JobWindow;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a window costs in which rules fire and are put together to a diagnosis with evidence. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DiagnosisBenchmark {
  private static final int WINDOWS = 10;

  private final Classifier classifier =
      new Classifier(RulePack.bundled(), ClassifySettings.DEFAULTS);
  private ClassifyState before;
  private JobWindow last;

  @Setup
  public void setUp() {
    List<JobWindow> windows = MicroFleet.ill().windows(WINDOWS);
    last = windows.get(WINDOWS - 1);
    before = Classifier.initialState();
    for (JobWindow window : windows.subList(0, WINDOWS - 1)) {
      before = classifier.step(before, window).state();
    }
    String cause = step().diagnosis().orElseThrow().cause();
    if (!cause.equals("slow-sink")) {
      throw new IllegalStateException("the job with a slow sink was called " + cause);
    }
  }

  /** The step of a window of a job whose sink is slow. */
  @Benchmark
  public ClassifyResult step() {
    return classifier.step(before, last);
  }
}
