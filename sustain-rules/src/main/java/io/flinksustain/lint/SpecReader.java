package io.flinksustain.lint;

import io.flinksustain.lint.Spec.Kind;
import io.flinksustain.yaml.Position;
import io.flinksustain.yaml.YamlScalar;
import io.flinksustain.yaml.YamlText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Finds the deployments in a file: FlinkDeployments, FlinkSessionJobs, ConfigMaps with Flink's
 * configuration, lists of these, and the configuration file itself. Everything else is passed over.
 */
public final class SpecReader {
  private static final String CONFIGURATION = "spec.flinkConfiguration";

  private final YamlText file;
  private final List<Spec> specs = new ArrayList<>();

  private SpecReader(YamlText file) {
    this.file = file;
  }

  /** What a file holds; what cannot be read is noted there as an error. */
  public static List<Spec> read(YamlText file) {
    SpecReader reader = new SpecReader(file);
    String name = String.valueOf(Path.of(file.file()).getFileName());
    if (name.equals(ConfigText.LEGACY)) {
      reader.configuration(name, whole(file), new Fields());
    } else {
      file.documents().forEach(document -> reader.document(name, document));
    }
    return reader.specs;
  }

  private static YamlScalar whole(YamlText file) {
    return new YamlScalar(file.raw(), file.raw(), 0, new Position(1, 1));
  }

  private void document(String fileName, Node root) {
    switch (child(root, "kind").map(SpecReader::text).orElse("")) {
      case "FlinkDeployment" -> manifest(Kind.FLINK_DEPLOYMENT, root);
      case "FlinkSessionJob" -> manifest(Kind.FLINK_SESSION_JOB, root);
      case "ConfigMap" -> configMap(root);
      case "" -> plain(fileName, root);
      default -> items(root).forEach(item -> document("", item));
    }
  }

  private void manifest(Kind kind, Node root) {
    Fields document = flat(root);
    Position place = document.place(CONFIGURATION).orElse(YamlText.position(root.getStartMark()));
    Settings settings = new Settings(document.below(CONFIGURATION));
    specs.add(new Spec(file.file(), kind, document, settings, place, null));
  }

  private void configMap(Node root) {
    for (String name : ConfigText.NAMES) {
      child(root, "data")
          .flatMap(data -> child(data, name))
          .filter(ScalarNode.class::isInstance)
          .map(text -> file.scalar((ScalarNode) text))
          .ifPresent(text -> configuration(name, text, flat(root)));
    }
  }

  private void plain(String fileName, Node root) {
    if (fileName.equals(ConfigText.YAML)) {
      Settings settings = new Settings(flat(root));
      specs.add(
          new Spec(
              file.file(), Kind.CONFIGURATION, new Fields(), settings, new Position(1, 1), null));
    }
  }

  private void configuration(String name, YamlScalar text, Fields around) {
    Settings settings = new Settings(ConfigText.read(name, text, file));
    Position place = around.place("data." + name).orElse(text.position());
    specs.add(new Spec(file.file(), Kind.CONFIGURATION, new Fields(), settings, place, null));
  }

  private static Fields flat(Node root) {
    return Flattener.flatten(root, YamlText::position);
  }

  private static Stream<Node> items(Node root) {
    return child(root, "items")
        .filter(SequenceNode.class::isInstance)
        .map(items -> ((SequenceNode) items).getValue().stream())
        .orElse(Stream.empty());
  }

  private static Optional<Node> child(Node node, String name) {
    return node instanceof MappingNode mapping
        ? mapping.getValue().stream()
            .filter(tuple -> text(tuple.getKeyNode()).equals(name))
            .map(tuple -> tuple.getValueNode())
            .findFirst()
        : Optional.empty();
  }

  private static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }
}
