package io.flinksustain.benchmarks.bench.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinksustain.benchmarks.bench.result.BenchResult;
import io.flinksustain.benchmarks.bench.result.Figure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the results that benchmarks leave in a folder, one JSON file each. */
final class ResultFiles {
  private static final String ENDING = ".json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private ResultFiles() {}

  /** The files in the order of their names; none at all is an error. */
  static List<Path> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new ReportException(folder + " is no folder: run a benchmark first, or name another");
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
      if (found.isEmpty()) {
        throw new ReportException(folder + " holds no *.json: run a benchmark first");
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  static List<BenchResult> read(List<Path> files) {
    return files.stream().map(ResultFiles::read).toList();
  }

  static BenchResult read(Path file) {
    JsonNode root = parse(file);
    String name = text(file, root, "name");
    JsonNode figures = root.path("figures");
    if (!figures.isObject() || figures.isEmpty()) {
      throw new ReportException(file + ": figures is not an object with at least one figure");
    }
    Map<String, Figure> read = new TreeMap<>();
    figures.properties().forEach(e -> read.put(e.getKey(), figure(file, e)));
    return new BenchResult(
        name,
        read,
        strings(root.path("machine")),
        strings(root.path("versions")),
        strings(root.path("options")),
        seeds(root.path("seeds")),
        (int) number(file, root, "repeats", ""));
  }

  private static JsonNode parse(Path file) {
    try {
      JsonNode root = JSON.readTree(Files.readString(file));
      if (root.isObject()) {
        return root;
      }
      throw new ReportException(file + " holds no JSON object");
    } catch (JsonProcessingException e) {
      throw new ReportException(
          file + ": line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static Figure figure(Path file, Map.Entry<String, JsonNode> entry) {
    String where = "figures." + entry.getKey() + '.';
    JsonNode node = entry.getValue();
    JsonNode target = node.path("target");
    return new Figure(
        number(file, node, "median", where),
        number(file, node, "min", where),
        number(file, node, "max", where),
        node.path("unit").asText(),
        target.isNumber() ? target.doubleValue() : null);
  }

  private static double number(Path file, JsonNode node, String field, String where) {
    if (!node.path(field).isNumber()) {
      throw new ReportException(file + ": " + where + field + " is not a number");
    }
    return node.path(field).doubleValue();
  }

  private static String text(Path file, JsonNode node, String field) {
    if (!node.path(field).isTextual()) {
      throw new ReportException(file + ": " + field + " is not a text");
    }
    return node.path(field).textValue();
  }

  private static Map<String, String> strings(JsonNode node) {
    Map<String, String> strings = new TreeMap<>();
    node.properties()
        .forEach(
            e ->
                strings.put(
                    e.getKey(),
                    e.getValue().isValueNode() ? e.getValue().asText() : e.getValue().toString()));
    return strings;
  }

  private static List<Long> seeds(JsonNode node) {
    List<Long> seeds = new ArrayList<>();
    node.forEach(seed -> seeds.add(seed.asLong()));
    return seeds;
  }
}
