package io.flinksustain.benchmarks.watched.nexmark;

import org.apache.flink.streaming.api.functions.windowing.ProcessWindowFunction;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.util.Collector;

/**
 * How many bids a window holds.
 *
 * @param key of the bids
 * @param bids their number
 * @param end of the window, epoch milliseconds
 */
public record Count(long key, long bids, long end) {

  /** Says what was counted. */
  static final class Emit extends ProcessWindowFunction<Long, Count, Long, TimeWindow> {
    private static final long serialVersionUID = 1L;

    @Override
    public void process(Long key, Context context, Iterable<Long> counts, Collector<Count> out) {
      counts.forEach(count -> out.collect(new Count(key, count, context.window().getEnd())));
    }
  }
}
