package io.flinksustain.size;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is said about a job and its machines, with defaults for the rest. */
public final class Inputs {
  private final Map<SizeOption, Double> given = new EnumMap<>(SizeOption.class);

  /**
   * @param given values in the unit of their kind, in the range of their option
   */
  public Inputs(Map<SizeOption, Double> given) {
    this.given.putAll(given);
  }

  /** Why nothing can be estimated from this, each in a sentence; nothing when it can. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    String missing =
        Arrays.stream(SizeOption.values())
            .filter(option -> option.required() && !has(option))
            .map(option -> "%s (such as %s)".formatted(option.key(), option.example()))
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      problems.add("say " + missing);
    }
    if (has(SizeOption.OUTPUT_RATIO) && has(SizeOption.EMIT_INTERVAL)) {
      problems.add("output-ratio and emit-interval both say how much is written; leave one out");
    }
    if (has(SizeOption.CORES) != has(SizeOption.MEMORY)) {
      problems.add("cores and memory price a machine together; give both or none");
    }
    return problems;
  }

  /** Whether it was given. */
  public boolean has(SizeOption option) {
    return given.containsKey(option);
  }

  /** What counts because nothing else was said: {@code shuffles 1}. */
  public List<String> assumed() {
    return Arrays.stream(SizeOption.values())
        .filter(option -> option.hasDefault() && !has(option))
        .filter(option -> option != SizeOption.EMIT_INTERVAL || !has(SizeOption.OUTPUT_RATIO))
        .map(option -> option.key() + ' ' + option.otherwise())
        .toList();
  }

  /** As given, or the default. */
  public double get(SizeOption option) {
    return has(option) ? given.get(option) : otherwise(option);
  }

  private double otherwise(SizeOption option) {
    return switch (option) {
      case OUTPUT_SIZE -> get(SizeOption.STATE_SIZE);
      case STATE_READ, STATE_WRITE -> get(SizeOption.WINDOWS) * get(SizeOption.STATE_SIZE);
      default -> option.constant();
    };
  }

  /** The estimate; asks for inputs without problems. */
  public Sizing size() {
    return Sizing.of(workload(), cluster());
  }

  private Workload workload() {
    return new Workload(
        get(SizeOption.RATE),
        get(SizeOption.MESSAGE_SIZE),
        get(SizeOption.SHUFFLES),
        state(),
        emission(),
        get(SizeOption.OUTPUT_SIZE),
        get(SizeOption.CHECKPOINT_INTERVAL),
        get(SizeOption.CHECKPOINT_SHARE));
  }

  private KeyedState state() {
    return new KeyedState(
        get(SizeOption.KEYS),
        get(SizeOption.STATE_SIZE),
        get(SizeOption.WINDOWS),
        get(SizeOption.STATE_READ),
        get(SizeOption.STATE_WRITE));
  }

  private Emission emission() {
    return has(SizeOption.OUTPUT_RATIO)
        ? new Emission.EachMessage(get(SizeOption.OUTPUT_RATIO))
        : new Emission.EveryKey(get(SizeOption.EMIT_INTERVAL));
  }

  private Cluster cluster() {
    return new Cluster(
        (int) get(SizeOption.MACHINES),
        get(SizeOption.LINK),
        get(SizeOption.FREE_LINK),
        get(SizeOption.DISK_OVER_LINK));
  }
}
