package io.flinksustain.steer;

/**
 * What a job is usually like at about one load.
 *
 * @param mean of the figures, in which an hour of windows counts and what was before fades
 * @param windows that it was learnt from, at most {@link #MEMORY}
 * @param at end of the latest of them, epoch milliseconds
 */
public record Band(Figures mean, int windows, long at) {
  /** So many windows weigh as much as all before them. */
  static final int MEMORY = 60;

  Band with(Vitals one) {
    int before = Math.min(windows, MEMORY - 1);
    return new Band(mean.mean(before, one.figures()), before + 1, one.end());
  }
}
