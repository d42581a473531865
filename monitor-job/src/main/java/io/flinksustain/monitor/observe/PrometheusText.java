package io.flinksustain.monitor.observe;

import io.flinksustain.signal.Signal;
import io.flinksustain.signal.SignalNames;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the Prometheus text format, version 0.0.4, in one pass, and keeps what is in the signal
 * catalogue.
 *
 * <p>A line is {@code name{label="value",...} number [timestamp]}. Flink ends label sets with a
 * comma. The labels of a metric that no signal needs are not even looked at: on a task manager with
 * Kafka sources those are most. A line that cannot be read is skipped; an answer without one good
 * line is nonsense as a whole.
 */
final class PrometheusText {
  private final String text;
  private final Samples samples;
  private int at;
  private int end;
  private String lastName = "";
  private Optional<Signal> lastSignal = Optional.empty();
  private int goodLines;

  /** Takes the samples one by one. */
  interface Samples {
    void sample(Signal signal, Map<String, String> labels, double value);
  }

  private PrometheusText(String text, Samples samples) {
    this.text = text;
    this.samples = samples;
  }

  /** Throws {@link IllegalArgumentException} when nothing in the text is a sample. */
  static void read(String text, Samples samples) {
    PrometheusText reader = new PrometheusText(text, samples);
    reader.lines();
    if (reader.goodLines == 0) {
      throw new IllegalArgumentException("the answer holds no metric in Prometheus text format");
    }
  }

  private void lines() {
    for (int start = 0; start < text.length(); start = end + 1) {
      int newline = text.indexOf('\n', start);
      end = newline < 0 ? text.length() : newline;
      at = start;
      if (line()) {
        goodLines++;
      }
    }
  }

  private boolean line() {
    skipBlanks();
    int start = at;
    while (at < end && isNameCharacter(text.charAt(at))) {
      at++;
    }
    if (at == start || at == end || !isAfterName(text.charAt(at))) {
      return false;
    }
    Optional<Signal> signal = signal(start);
    return signal.isPresent() ? sample(signal.get()) : goodLines > 0 || endsWithNumber();
  }

  private boolean endsWithNumber() {
    String line = text.substring(at, end).stripTrailing();
    try {
      number(line.substring(line.lastIndexOf(' ') + 1));
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** Samples of one metric follow each other, so the last answer mostly holds. */
  private Optional<Signal> signal(int start) {
    if (lastName.length() != at - start || !text.startsWith(lastName, start)) {
      lastName = text.substring(start, at);
      lastSignal = SignalNames.ofMetric(lastName);
    }
    return lastSignal;
  }

  private boolean sample(Signal signal) {
    Map<String, String> labels = new HashMap<>();
    if (!labels(labels)) {
      return false;
    }
    skipBlanks();
    int start = at;
    while (at < end && !isBlank(text.charAt(at))) {
      at++;
    }
    return value(signal, labels, text.substring(start, at));
  }

  private boolean value(Signal signal, Map<String, String> labels, String number) {
    try {
      samples.sample(signal, labels, number(number));
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  static double number(String text) {
    return switch (text) {
      case "+Inf", "Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  private boolean labels(Map<String, String> labels) {
    skipBlanks();
    if (at >= end || text.charAt(at) != '{') {
      return true;
    }
    at++;
    while (true) {
      skipBlanksAndCommas();
      if (at < end && text.charAt(at) == '}') {
        at++;
        return true;
      }
      if (!label(labels)) {
        return false;
      }
    }
  }

  private boolean label(Map<String, String> labels) {
    int equals = text.indexOf('=', at);
    if (equals < 0 || equals >= end) {
      return false;
    }
    String name = text.substring(at, equals).strip();
    at = equals + 1;
    skipBlanks();
    if (at >= end || text.charAt(at) != '"') {
      return false;
    }
    at++;
    Optional<String> value = quoted();
    value.ifPresent(content -> labels.put(name, content));
    return value.isPresent();
  }

  /** The text up to the closing quote; a backslash escapes itself, the quote, and n for newline. */
  private Optional<String> quoted() {
    StringBuilder value = new StringBuilder();
    for (; at < end; at++) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return Optional.of(value.toString());
      }
      if (c == '\\' && at + 1 < end) {
        at++;
        c = text.charAt(at) == 'n' ? '\n' : text.charAt(at);
      }
      value.append(c);
    }
    return Optional.empty();
  }

  private void skipBlanks() {
    while (at < end && isBlank(text.charAt(at))) {
      at++;
    }
  }

  private void skipBlanksAndCommas() {
    while (at < end && (isBlank(text.charAt(at)) || text.charAt(at) == ',')) {
      at++;
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
  }

  private static boolean isAfterName(char c) {
    return c == '{' || isBlank(c);
  }

  private static boolean isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == ':';
  }
}
