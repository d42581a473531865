package io.flinksustain.benchmarks.micro;

import io.flinksustain.report.Report;
import io.flinksustain.wire.ReportJson;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What one sample costs from the bytes of its record to its place in a report. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecoderBenchmark {
  private byte[] report;

  @Setup
  public void setUp() {
    report = ReportJson.write(List.of(MicroReports.ofTaskManager()));
  }

  /** Our own format. */
  @Benchmark
  @OperationsPerInvocation(MicroReports.SAMPLES)
  public List<Report> report() {
    return ReportJson.read(report);
  }
}
