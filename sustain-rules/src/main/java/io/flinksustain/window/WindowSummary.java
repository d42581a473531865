package io.flinksustain.window;

import java.util.List;

/**
 * What became of one window of one job key.
 *
 * @param windows one for each Flink job id seen, in order of first report: a redeployment in the
 *     middle of a window makes two
 * @param memory to be handed to the next window
 */
public record WindowSummary(List<JobWindow> windows, CounterMemory memory) {}
