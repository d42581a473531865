package io.flinksustain.benchmarks.bench.latency;

import io.flinksustain.benchmarks.bench.live.OnsetAt;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;

/**
 * Finds for each onset the first right diagnosis.
 *
 * @param deciding which window decides
 * @param passed for the end of a window when event time had passed it
 * @param end of the run, epoch milliseconds
 */
record Matching(Deciding deciding, LongUnaryOperator passed, long end) {

  /** The delay of each onset, in their order. */
  List<Delay> delays(List<OnsetAt> onsets, List<Arrival> arrivals) {
    Map<String, List<Arrival>> byJob =
        arrivals.stream().collect(Collectors.groupingBy(Arrival::job));
    return onsets.stream().map(o -> delay(o, byJob.getOrDefault(o.job(), List.of()))).toList();
  }

  private Delay delay(OnsetAt onset, List<Arrival> ofJob) {
    long latest = deciding.latestEnd(onset);
    Optional<Arrival> first =
        ofJob.stream()
            .filter(a -> a.cause().equals(onset.cause()) && a.at() > onset.at())
            .min(Comparator.comparingLong(Arrival::seen));
    return first.map(found -> found(onset, latest, found)).orElseGet(() -> missing(onset, latest));
  }

  /** One that took more windows than it may is late by them. */
  private Delay found(OnsetAt onset, long latest, Arrival a) {
    long passedAt = Math.min(passed.applyAsLong(a.at()), a.seen());
    long early = Math.min(Math.max(a.early(), passedAt), a.seen());
    return new Delay(onset, Math.min(a.at(), latest), passedAt, early, a.seen(), true);
  }

  /** It has taken until now at least. */
  private Delay missing(OnsetAt onset, long latest) {
    long seen = Math.max(end, latest);
    return new Delay(onset, latest, seen, seen, seen, false);
  }
}
