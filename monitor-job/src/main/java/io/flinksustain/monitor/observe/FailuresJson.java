package io.flinksustain.monitor.observe;

import static io.flinksustain.monitor.rest.RestJson.required;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.fact.Failures;
import io.flinksustain.fact.Failures.Failure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads {@code /jobs/:id/exceptions}. */
final class FailuresJson {
  private static final int LONGEST_MESSAGE = 1000;
  private static final String CAUSE = "Caused by: ";

  private FailuresJson() {}

  /** Flink lists the newest first; a fact has the oldest first. */
  static Failures read(JsonNode exceptions) {
    List<Failure> failures = new ArrayList<>();
    for (JsonNode entry : required(exceptions, "exceptionHistory").path("entries")) {
      failures.add(
          new Failure(
              entry.path("timestamp").asLong(),
              entry.path("exceptionName").asText(),
              message(entry.path("stacktrace").asText()),
              entry.path("taskName").asText("")));
    }
    Collections.reverse(failures);
    return new Failures(failures);
  }

  /** The first line, and the last cause where there is one. */
  private static String message(String stackTrace) {
    String first = stackTrace.lines().findFirst().orElse("");
    return stackTrace
        .lines()
        .filter(line -> line.startsWith(CAUSE))
        .reduce((before, after) -> after)
        .map(root -> shortened(first) + "; " + shortened(root))
        .orElse(shortened(first));
  }

  private static String shortened(String line) {
    return line.length() > LONGEST_MESSAGE ? line.substring(0, LONGEST_MESSAGE) : line;
  }
}
