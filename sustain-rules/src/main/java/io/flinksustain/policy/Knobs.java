package io.flinksustain.policy;

import io.flinksustain.lint.KnownKeys;
import io.flinksustain.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The knobs that a policy can name: Flink's configuration keys, and a few that are none.
 *
 * <p>{@code parallelism} is that of the job and of each of its vertices, and a key is meant by its
 * old names too, so that a bound cannot be passed by another name.
 */
public final class Knobs {
  private static final String PARALLELISM = "parallelism";
  private static final Set<String> PARALLELISMS =
      Set.of("parallelism.default", "pipeline.jobvertex-parallelism-overrides");
  private static final KnownKeys KEYS = KnownKeys.bundled();

  /**
   * What recommendations name beside Flink's keys. Of these a command can turn the parallelism
   * alone; the others have a mode and bounds, and stay advice.
   */
  private static final Map<String, KnobKind> OTHERS =
      Map.of(
          PARALLELISM,
          KnobKind.COUNT,
          "taskmanager.count",
          KnobKind.COUNT,
          "taskmanager.jvm-heap",
          KnobKind.MEMORY);

  private Knobs() {}

  /** The name under which a policy knows a knob. */
  public static String canonical(String name) {
    return PARALLELISMS.contains(name) ? PARALLELISM : today(name);
  }

  /** Whether it is a parallelism, by whatever name: Flink's own autoscaler turns these, too. */
  public static boolean isParallelism(String name) {
    return canonical(name).equals(PARALLELISM);
  }

  /** Whether it takes any number: from 1 core to 2 there is one and a half. */
  public static boolean isFractional(String name) {
    return kind(name).filter(kind -> kind == KnobKind.DECIMAL).isPresent();
  }

  /** Whether two texts are one value of a knob, such as {@code 800 MiB} and {@code 800m}. */
  public static boolean isSame(String name, String one, String other) {
    return one.equals(other)
        || parse(name, one)
            .flatMap(value -> parse(name, other).filter(v -> v.compareTo(value) == 0))
            .isPresent();
  }

  /** Of an old name that became two keys nobody can tell which is meant. */
  private static String today(String name) {
    List<String> now = KEYS.successors(name);
    return KEYS.find(name).isEmpty() && now.size() == 1 ? now.get(0) : name;
  }

  /** Whether a policy can name it so. */
  static boolean isKnown(String name) {
    return kind(name).isPresent() && canonical(name).equals(name);
  }

  /** What its values are; empty when nothing is known of it. */
  static Optional<KnobKind> kind(String name) {
    return Optional.ofNullable(OTHERS.get(canonical(name)))
        .or(() -> KEYS.find(canonical(name)).map(key -> KnobKind.of(key.type())));
  }

  /** A bound. */
  static Optional<Quantity> parse(String name, String text) {
    return kind(name).flatMap(k -> k.parse(text)).map(value -> new Quantity(value, text));
  }

  /** What its bounds look like. */
  static String takes(String name) {
    return kind(name).map(KnobKind::takes).orElse("a value");
  }

  /** What to write instead of a name that is not known. */
  static String hint(String wrong) {
    List<String> now = KEYS.successors(wrong);
    if (!now.isEmpty()) {
      return "Flink calls it '" + now.get(0) + "' now";
    }
    if (!canonical(wrong).equals(wrong)) {
      return "write '" + canonical(wrong) + "': it is that of the job and of each vertex";
    }
    List<String> known = new ArrayList<>(OTHERS.keySet());
    known.addAll(KEYS.all());
    String near = Nearest.hint(wrong, known);
    return near.isEmpty() ? "a configuration key of Flink, or one of " + names() : near;
  }

  private static String names() {
    return String.join(", ", OTHERS.keySet().stream().sorted().toList());
  }
}
