package io.flinksustain.benchmarks.micro;

import io.flinksustain.classify.Diagnosis;
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

  private LastStep last;

  @Setup
  public void setUp() {
    last = LastStep.of(MicroFleet.ill().windows(WINDOWS));
    String cause = step().cause();
    if (!cause.equals("slow-sink")) {
      throw new IllegalStateException("the job with a slow sink was called " + cause);
    }
  }

  /** The step of a window of a job whose sink is slow, put into words. */
  @Benchmark
  public Diagnosis step() {
    return last.take().diagnosis().orElseThrow();
  }
}
