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

/** What all rules of the bundled pack cost on one window of a job of 20 vertices that is well. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RuleBenchmark {
  private static final int WINDOWS = 10;

  private final Classifier classifier =
      new Classifier(RulePack.bundled(), ClassifySettings.DEFAULTS);
  private ClassifyState before;
  private JobWindow last;

  @Setup
  public void setUp() {
    List<JobWindow> windows = MicroFleet.healthy().windows(WINDOWS);
    last = windows.get(WINDOWS - 1);
    before = Classifier.initialState();
    for (JobWindow window : windows.subList(0, WINDOWS - 1)) {
      before = classifier.step(before, window).state();
    }
  }

  /** The step of a window on which nothing fires. */
  @Benchmark
  public ClassifyResult step() {
    return classifier.step(before, last);
  }
}
