package io.flinksustain.classify.feature;

import io.flinksustain.fact.Failures;
import io.flinksustain.fact.Failures.Failure;
import io.flinksustain.fact.Topology;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a job can run out of, by what its exceptions say when it does. */
public enum Shortage {
  /** Flink's network buffer pool, when a task asks for more than there are. */
  NETWORK_BUFFERS("says that there are too few network buffers", "insufficient number of network"),
  /** Memory outside of the heap: the JVM's own words up to 15 and from 16 on, and Netty's. */
  DIRECT_MEMORY(
      "says that direct memory is used up", "direct buffer memory|byte\\(s\\) of direct memory"),
  /** The JVM's heap. */
  HEAP("says that the heap is used up", "java heap space|gc overhead limit exceeded"),
  /**
   * The process was killed for its memory, as Kubernetes and YARN tell Flink. 137 is the end by any
   * SIGKILL, so it counts only where no other reason stands beside it.
   */
  KILLED(
      "says that a process was killed for its memory",
      "oomkilled|exitcode=137(?!\\d|, reason=(?!null))"
          + "|(?<!killed on request\\. )exit code is 137|beyond physical memory limits");

  private static final long QUARTER_MS = 900_000;

  private final String about;
  private final Pattern words;

  Shortage(String about, String words) {
    this.about = about;
    this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
  }

  /** One feature for each of them. */
  static List<Feature> features() {
    return Arrays.stream(values())
        .map(each -> new Feature(each.featureName(), "count", each.about(), each::count))
        .toList();
  }

  /** The name in features: {@code failures.network_buffers_15m}. */
  String featureName() {
    return "failures." + name().toLowerCase(Locale.ROOT) + "_15m";
  }

  String about() {
    return "failures in 15 minutes whose exception " + about;
  }

  /**
   * How many of the last 15 minutes speak of it, of a vertex those of its own tasks; NaN while no
   * failures are known of.
   */
  double count(Scene scene) {
    Failures known = scene.window().facts().exception();
    if (known == null) {
      return Double.NaN;
    }
    long end = scene.window().end();
    return known.entries().stream()
        .filter(failure -> failure.at() > end - QUARTER_MS && failure.at() <= end)
        .filter(failure -> concerns(failure, scene))
        .filter(this::isIn)
        .count();
  }

  /** The name of a task is that of its vertex and the subtask, {@code Map (1/4)}. */
  private static boolean concerns(Failure failure, Scene scene) {
    Topology.Vertex vertex = scene.graph().vertex(scene.subject().id());
    return vertex == null || failure.task().startsWith(vertex.name() + " (");
  }

  /** Whether a failure speaks of it. */
  public boolean isIn(Failure failure) {
    return words.matcher(failure.exception() + ' ' + failure.message()).find();
  }
}
