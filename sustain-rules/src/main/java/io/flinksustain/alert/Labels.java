package io.flinksustain.alert;

import io.flinksustain.classify.Alert;
import io.flinksustain.classify.Subject;
import io.flinksustain.text.Words;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The labels of an alert: what it is and where, and nothing measured, so that they stay the same
 * from its beginning to its end.
 *
 * <p>The names of a vertex or task manager are taken and not Flink's job id, which a restart
 * changes. What is empty is left out, as an Alertmanager would.
 */
final class Labels {
  private Labels() {}

  static Map<String, String> of(Alert alert) {
    Map<String, String> labels = new TreeMap<>();
    labels.put("alertname", name(alert.cause()));
    labels.put("severity", Words.of(alert.severity()));
    labels.put("about", alert.about());
    labels.put("cluster", alert.job().cluster());
    labels.put("namespace", alert.job().namespace());
    labels.put("deployment", alert.job().deployment());
    labels.put("cause", alert.cause());
    place(alert.subject(), labels);
    labels.values().removeIf(String::isEmpty);
    return labels;
  }

  private static void place(Subject subject, Map<String, String> labels) {
    if (!subject.kind().equals(Subject.JOB.kind())) {
      labels.put(subject.kind(), subject.name().isEmpty() ? subject.id() : subject.name());
    }
  }

  /** {@code slow-sink} is {@code SustainSlowSink}. */
  static String name(String cause) {
    StringBuilder name = new StringBuilder("Sustain");
    for (String word : cause.split("[^A-Za-z0-9]+", -1)) {
      if (!word.isEmpty()) {
        name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
    }
    return name.toString();
  }
}
