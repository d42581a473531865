package io.flinksustain.classify.test;

import io.flinksustain.classify.engine.ClassifySettings;
import io.flinksustain.fact.Topology;
import java.util.List;
import java.util.Map;

/**
 * One case of a test file.
 *
 * @param name what it shows
 * @param graph of the job
 * @param windowMs length of a window
 * @param settings of the engine
 * @param windows how many are played
 * @param vertices series by vertex and feature; what is not given rests
 * @param taskManagers series by task manager and feature
 * @param job series of signals of the job and the JobManager
 * @param facts series of what is no signal
 * @param expect all changes of the tested rule's symptoms; none means silence
 * @param diagnosis the last one as {@code cause} or {@code cause at subject}; empty for any
 */
record RuleTestCase(
    String name,
    Topology graph,
    long windowMs,
    ClassifySettings settings,
    int windows,
    Map<String, Map<String, Series>> vertices,
    Map<String, Map<String, Series>> taskManagers,
    Map<String, Series> job,
    Map<String, Series> facts,
    List<Expectation> expect,
    String diagnosis) {
  /** Some day; rules never look at the calendar. */
  private static final long START = 1_767_225_600_000L;

  /** When the window of a number, from 0, begins, epoch milliseconds. */
  long start(int number) {
    return START + number * windowMs;
  }

  /** The middle of the window of a number, epoch milliseconds. */
  long middle(int number) {
    return start(number) + windowMs / 2;
  }

  /** Whether a fact is known in a window; what is not given is. */
  boolean isKnown(String fact, int number) {
    Series series = facts.get(fact);
    return series == null || !Double.isNaN(series.at(number));
  }

  /** What a fact is in a window, or otherwise. */
  double fact(String name, int number, double otherwise) {
    Series series = facts.get(name);
    return series == null ? otherwise : series.at(number);
  }

  /** Slots that the job takes as it is given. */
  int slots() {
    return graph.vertices().stream().mapToInt(Topology.Vertex::parallelism).max().orElse(1);
  }
}
