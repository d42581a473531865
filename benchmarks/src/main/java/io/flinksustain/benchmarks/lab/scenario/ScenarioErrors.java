package io.flinksustain.benchmarks.lab.scenario;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.JsonLocation;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.JsonProcessingException;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.JsonMappingException;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.exc.InvalidFormatException;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import org.apache.flink.shaded.jackson2.org.yaml.snakeyaml.error.YAMLException;

/** Turns Jackson's exceptions into {@code file:line:column: field: what is wrong}. */
final class ScenarioErrors {
  private ScenarioErrors() {}

  static String describe(Path file, String yaml, JsonProcessingException e) {
    return file + position(yaml, e) + ": " + field(e) + reason(e);
  }

  private static String position(String yaml, JsonProcessingException e) {
    if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      try {
        return YamlPositions.of(yaml, mapping.getPath());
      } catch (YAMLException notEvenYaml) {
        return position(e.getLocation());
      }
    }
    return position(e.getLocation());
  }

  private static String position(JsonLocation location) {
    return location == null ? "" : ":" + location.getLineNr() + ":" + location.getColumnNr();
  }

  private static String field(JsonProcessingException e) {
    if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
      return "";
    }
    return mapping.getPath().stream()
            .map(ScenarioErrors::step)
            .collect(Collectors.joining())
            .substring(1)
        + ": ";
  }

  private static String step(JsonMappingException.Reference reference) {
    return reference.getFieldName() == null
        ? "[" + reference.getIndex() + "]"
        : "." + reference.getFieldName();
  }

  private static String reason(JsonProcessingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "unknown field"
          + Suggestion.of(
              unknown.getPropertyName(),
              unknown.getKnownPropertyIds().stream().map(String::valueOf).toList());
    }
    if (e instanceof InvalidFormatException format) {
      return "\"" + format.getValue() + "\" is " + expectation(format);
    }
    if (e instanceof ValueInstantiationException && e.getCause() != null) {
      return e.getCause().getMessage();
    }
    return e.getOriginalMessage()
        .replaceAll("\\s*\\R.*", "")
        .replaceAll("`?(\\w+\\.)+(\\w+)`?", "$2");
  }

  private static String expectation(InvalidFormatException e) {
    if (Number.class.isAssignableFrom(e.getTargetType())) {
      return "no number";
    }
    String message = e.getOriginalMessage();
    int not = message.lastIndexOf("not a");
    return not < 0 ? "no " + e.getTargetType().getSimpleName() : message.substring(not);
  }
}
