package io.flinksustain.benchmarks.micro;

import io.flinksustain.codec.ReportCodec;
import io.flinksustain.report.Report;
import io.flinksustain.window.CounterMemory;
import io.flinksustain.window.Summarizer;
import io.flinksustain.window.WindowSummary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What one window of one job costs, some 8,000 samples in 30 reports. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WindowBenchmark {
  private List<Report> reports;
  private List<byte[]> written;
  private CounterMemory before;

  @Setup
  public void setUp() throws IOException {
    MicroFleet fleet = MicroFleet.healthy();
    before =
        Summarizer.summarize(
                MicroFleet.start(0), MicroFleet.start(1), fleet.reports(0), CounterMemory.EMPTY)
            .memory();
    reports = fleet.reports(1);
    written = new ArrayList<>();
    for (Report report : reports) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ReportCodec.CODEC.write(report, new DataOutputStream(bytes));
      written.add(bytes.toByteArray());
    }
  }

  /** From its reports to its statistics. */
  @Benchmark
  public WindowSummary summarize() {
    return Summarizer.summarize(MicroFleet.start(1), MicroFleet.start(2), reports, before);
  }

  /** The same from how they lie in the state and come over the network. */
  @Benchmark
  public WindowSummary readAndSummarize() throws IOException {
    List<Report> read = new ArrayList<>(written.size());
    for (byte[] bytes : written) {
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
      read.add(ReportCodec.CODEC.read(ReportCodec.CODEC.version(), in));
    }
    return Summarizer.summarize(MicroFleet.start(1), MicroFleet.start(2), read, before);
  }
}
