package io.flinksustain.benchmarks.lab.scenario;

import io.flinksustain.benchmarks.watched.PlanJson;
import io.flinksustain.monitor.options.Given;
import io.flinksustain.monitor.options.OptionException;
import io.flinksustain.monitor.options.UserInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.JsonParser;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.JsonProcessingException;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.JsonMappingException.Reference;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** Finds and reads scenario files. */
public final class Scenarios {
  private static final String SUFFIX = ".yaml";
  private static final ObjectMapper YAML =
      PlanJson.mapper(new YAMLFactory()).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  private Scenarios() {}

  /** The file of a path, or of the name of a scenario in {@code bundled}. */
  public static Path find(String nameOrPath, Path bundled) throws ScenarioException {
    Path named = bundled.resolve(nameOrPath + SUFFIX);
    for (Path candidate : List.of(Path.of(nameOrPath), named)) {
      if (Files.isRegularFile(candidate)) {
        return candidate;
      }
    }
    throw new ScenarioException(
        nameOrPath
            + ": no such file, and no bundled scenario of that name"
            + Suggestion.of(nameOrPath, names(bundled)));
  }

  /** Reads a scenario. */
  public static Scenario read(Path file) throws ScenarioException {
    Scenario own = read(file, Scenario.class);
    checkOptions(file, own.sustain());
    Scenario scenario = own.shared() == null ? own : onShared(file, own);
    Beside beside = new Beside(file);
    return scenario.with(beside.policy(scenario.policy()), beside.prices(scenario.prices()));
  }

  private static Scenario onShared(Path file, Scenario own) throws ScenarioException {
    Path other = file.resolveSibling(own.shared());
    Shared shared = read(other, Shared.class);
    checkOptions(other, shared.sustain());
    try {
      return own.on(shared);
    } catch (IllegalArgumentException e) {
      throw new ScenarioException(file + ": " + e.getMessage());
    }
  }

  /** Reads a YAML file of the form of a scenario's. */
  public static <T> T read(Path file, Class<T> type) throws ScenarioException {
    String yaml = text(file);
    try {
      T value = YAML.readValue(yaml, type);
      if (value == null) {
        throw new ScenarioException(file + ": the file is empty");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw new ScenarioException(ScenarioErrors.describe(file, yaml, e));
    }
  }

  /** As Sustain will when it starts, but before everything else was started. */
  public static void checkOptions(Path file, Map<String, String> sustain) throws ScenarioException {
    String yaml = text(file);
    List<Given> given = new ArrayList<>();
    sustain.forEach(
        (key, value) -> {
          var path = List.of(new Reference(null, "sustain"), new Reference(null, key));
          given.add(new Given(key, value, file + YamlPositions.of(yaml, path)));
        });
    try {
      UserInput.toConfiguration(given);
    } catch (OptionException e) {
      throw new ScenarioException(e.getMessage());
    }
  }

  static String text(Path file) throws ScenarioException {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new ScenarioException(file + ": cannot be read: " + e);
    }
  }

  private static List<String> names(Path bundled) {
    try (Stream<Path> files = Files.list(bundled)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
