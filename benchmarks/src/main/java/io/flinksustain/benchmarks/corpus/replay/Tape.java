package io.flinksustain.benchmarks.corpus.replay;

import io.flinksustain.fact.Fact;
import io.flinksustain.report.Report;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.configuration.ReadableConfig;

/**
 * A recording, decoded once to be played many times.
 *
 * @param items in the order in which they reach the windows
 */
public record Tape(List<Item> items) {

  /**
   * A report, a fact, or that time has passed.
   *
   * @param report null for the others
   * @param fact null for the others
   * @param watermark epoch milliseconds; of no meaning for the others
   */
  record Item(Report report, Fact fact, long watermark) {
    void tell(TapeListener listener) {
      if (report != null) {
        listener.report(report);
      } else if (fact != null) {
        listener.fact(fact);
      } else {
        listener.time(watermark);
      }
    }
  }

  /** Reads recordings as {@code sustain replay} with the same options does. */
  public static Tape read(List<Path> recordings, ReadableConfig config) {
    return TapeReader.read(recordings, config);
  }

  void play(TapeListener listener) {
    items.forEach(item -> item.tell(listener));
  }
}
