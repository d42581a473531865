package io.flinksustain.classify.learn;

/**
 * What a vertex does in one window.
 *
 * @param id of the vertex
 * @param busy threads that it keeps busy: mean busy ratio times parallelism; NaN while not known
 * @param rate records per second that it takes in; NaN while not known
 */
public record Load(String id, double busy, double rate) {
  /** Whether both are known. */
  public boolean isMeasured() {
    return !Double.isNaN(busy) && !Double.isNaN(rate);
  }
}
