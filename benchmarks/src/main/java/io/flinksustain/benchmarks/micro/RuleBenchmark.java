package io.flinksustain.benchmarks.micro;

import io.flinksustain.classify.engine.ClassifyResult;
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

  private LastStep last;

  @Setup
  public void setUp() {
    last = LastStep.of(MicroFleet.healthy().windows(WINDOWS));
  }

  /** The step of a window on which nothing fires. */
  @Benchmark
  public ClassifyResult step() {
    return last.take();
  }
}
