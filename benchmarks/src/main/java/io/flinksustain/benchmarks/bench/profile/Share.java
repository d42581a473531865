package io.flinksustain.benchmarks.bench.profile;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A part of all samples.
 *
 * @param name what they have in common
 * @param samples how many
 * @param share of all, 0 to 1
 */
public record Share(String name, long samples, double share) {

  /** The largest groups first, at most {@code limit}; equal ones by name. */
  static List<Share> of(List<Stack> stacks, Function<Stack, String> group, int limit) {
    Map<String, Long> counts =
        stacks.stream().collect(Collectors.groupingBy(group, Collectors.counting()));
    return counts.entrySet().stream()
        .map(e -> new Share(e.getKey(), e.getValue(), (double) e.getValue() / stacks.size()))
        .sorted(Comparator.comparingLong(Share::samples).reversed().thenComparing(Share::name))
        .limit(limit)
        .toList();
  }
}
