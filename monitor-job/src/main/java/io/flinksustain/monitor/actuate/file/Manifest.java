package io.flinksustain.monitor.actuate.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinksustain.monitor.actuate.Refusal;
import io.flinksustain.report.JobRef;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  /**
   * The manifest of a job; a namespace that the manifest leaves out is any.
   *
   * @throws IOException when it was not found, and something could not be read
   */
  static Manifest find(Path directory, JobRef job) throws IOException {
    List<Manifest> found = new ArrayList<>();
    Checkout checkout = new Checkout(directory);
    checkout.read((file, text) -> found.addAll(in(file, text, job)));
    if (found.size() == 1) {
      return found.get(0);
    }
    String wanted = "FlinkDeployment " + job.namespace() + '/' + job.deployment();
    if (!found.isEmpty()) {
      throw new Refusal(
          "%s is in several files: %s; it cannot be told which one counts"
              .formatted(wanted, found.stream().map(Manifest::file).toList()));
    }
    String none =
        "no manifest below %s has the %s%s".formatted(directory, wanted, checkout.passedOver());
    if (checkout.isUnreadable()) {
      throw new IOException(none);
    }
    throw new Refusal(none);
  }

  ObjectNode spec() {
    return json.path("spec") instanceof ObjectNode spec ? spec : json.withObject("/spec");
  }

  /** What is no plain YAML, such as a template, holds no manifest that could be edited. */
  private static List<Manifest> in(Path file, String text, JobRef job) {
    List<Manifest> found = new ArrayList<>();
    List<Node> documents = YamlTree.documents(text);
    for (int i = 0; i < documents.size(); i++) {
      JsonNode json = YamlTree.json(documents.get(i));
      if (isOf(json, job)) {
        found.add(new Manifest(file, text, i, json));
      }
    }
    return found;
  }

  private static boolean isOf(JsonNode json, JobRef job) {
    JsonNode metadata = json.path("metadata");
    return json.path("kind").asText().equals("FlinkDeployment")
        && metadata.path("name").asText().equals(job.deployment())
        && metadata.path("namespace").asText(job.namespace()).equals(job.namespace());
  }
}
