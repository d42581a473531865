package io.flinksustain.capacity.history;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How often a value was how large, older ones counting less: half after a day. Source: the
 * recommender of the Kubernetes Vertical Pod Autoscaler, with the same growth of buckets and the
 * same half-life.
 *
 * <p>At most {@link #MOST_BUCKETS} buckets in a row are kept, which is a span of 500 times; what is
 * below it counts in the lowest one.
 *
 * @param axis of the values
 * @param reference to which weights are relative, epoch milliseconds
 * @param lowest number of the first bucket kept
 * @param weights of the buckets from there on; empty before the first value
 * @param firstAt when the first value came, epoch milliseconds
 * @param lastAt when the latest one came
 * @param values how many came
 */
public record DecayingHistogram(
    Axis axis,
    long reference,
    int lowest,
    double[] weights,
    long firstAt,
    long lastAt,
    int values) {
  /** So many buckets are kept; each takes at most 9 bytes of state. */
  public static final int MOST_BUCKETS = 128;

  static final long HALF_LIFE_MS = 24 * 3_600_000L;

  /** What is left of a bucket that counts less than this against all is dropped at the ends. */
  private static final double NEGLIGIBLE = 1e-4;

  /** Without any value. */
  public static DecayingHistogram empty(Axis axis) {
    return new DecayingHistogram(axis, 0, 0, new double[0], 0, 0, 0);
  }

  /** With one more value of 0 or more; one that is not known changes nothing. */
  public DecayingHistogram with(double value, long at) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      return this;
    }
    return values == 0 ? first(value, at) : agedTo(at).added(axis.bucket(value), at);
  }

  private DecayingHistogram first(double value, long at) {
    return new DecayingHistogram(axis, at, axis.bucket(value), new double[] {1}, at, at, 1);
  }

  /** 24 hours on, every weight is half. */
  private DecayingHistogram agedTo(long at) {
    long now = Math.max(at, reference);
    double left = Math.pow(2, (double) (reference - now) / HALF_LIFE_MS);
    double[] aged = Arrays.stream(weights).map(weight -> weight * left).toArray();
    return new DecayingHistogram(axis, now, lowest, aged, firstAt, lastAt, values);
  }

  private DecayingHistogram added(int bucket, long at) {
    int from = Math.min(lowest, bucket);
    int to = Math.max(lowest + weights.length, bucket + 1);
    double[] wider = new double[to - from];
    System.arraycopy(weights, 0, wider, lowest - from, weights.length);
    wider[bucket - from] += Math.pow(2, (double) (at - reference) / HALF_LIFE_MS);
    int more = values == Integer.MAX_VALUE ? values : values + 1;
    return new DecayingHistogram(
            axis, reference, from, wider, Math.min(firstAt, at), Math.max(lastAt, at), more)
        .trimmed();
  }

  private DecayingHistogram trimmed() {
    double least = NEGLIGIBLE * total();
    int[] kept = IntStream.range(0, weights.length).filter(i -> weights[i] > least).toArray();
    int end = kept[kept.length - 1] + 1;
    int begin = Math.max(kept[0], end - MOST_BUCKETS);
    double[] some = Arrays.copyOfRange(weights, begin, end);
    some[0] += IntStream.range(kept[0], begin).mapToDouble(i -> weights[i]).sum();
    return new DecayingHistogram(axis, reference, lowest + begin, some, firstAt, lastAt, values);
  }

  private double total() {
    return Arrays.stream(weights).sum();
  }

  /** The upper end of the bucket in which the percentile lies; NaN without any value. */
  public double percentile(double share) {
    double left = share * total();
    for (int i = 0; i < weights.length; i++) {
      left -= weights[i];
      if (left <= 0 || i == weights.length - 1) {
        return axis.start(lowest + i + 1);
      }
    }
    return Double.NaN;
  }

  /** Days from the first value to the latest. */
  public double days() {
    return (double) (lastAt - firstAt) / (24 * 3_600_000L);
  }
}
