package io.flinksustain.monitor.actuate.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinksustain.monitor.actuate.Refusal;
import io.flinksustain.report.JobRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A FlinkDeployment in a file.
 *
 * @param file relative to the directory of manifests
 * @param text of the whole file
 * @param document number of the deployment's document in it
 * @param json the deployment
 */
record Manifest(Path file, String text, int document, JsonNode json) {

  /** The manifest of a job; a namespace that the manifest leaves out is any. */
  static Manifest find(Path directory, JobRef job) {
    List<Manifest> found = new ArrayList<>();
    for (Path file : files(directory)) {
      found.addAll(in(directory, file, job));
    }
    if (found.size() == 1) {
      return found.get(0);
    }
    String wanted = "FlinkDeployment " + job.namespace() + '/' + job.deployment();
    throw new Refusal(
        found.isEmpty()
            ? "no manifest below %s has the %s".formatted(directory, wanted)
            : "%s is in several files: %s; it cannot be told which one counts"
                .formatted(wanted, found.stream().map(Manifest::file).toList()));
  }

  ObjectNode spec() {
    return json.path("spec") instanceof ObjectNode spec ? spec : json.withObject("/spec");
  }

  private static List<Path> files(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(file -> file.toString().matches(".*\\.ya?ml"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is no plain YAML, such as a template, holds no manifest that could be edited. */
  private static List<Manifest> in(Path directory, Path file, JobRef job) {
    List<Manifest> found = new ArrayList<>();
    try {
      String text = Files.readString(file);
      List<Node> documents = YamlTree.documents(text);
      for (int i = 0; i < documents.size(); i++) {
        JsonNode json = YamlTree.json(documents.get(i));
        if (isOf(json, job)) {
          found.add(new Manifest(directory.relativize(file), text, i, json));
        }
      }
      return found;
    } catch (YAMLException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOf(JsonNode json, JobRef job) {
    JsonNode metadata = json.path("metadata");
    return json.path("kind").asText().equals("FlinkDeployment")
        && metadata.path("name").asText().equals(job.deployment())
        && metadata.path("namespace").asText(job.namespace()).equals(job.namespace());
  }
}
