package io.flinksustain.classify.rule;

import io.flinksustain.text.Sha256;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The content of YAML nodes without what does not matter: comments, order of fields, style. */
final class Canonical {
  private Canonical() {}

  static String text(Node node) {
    if (node instanceof MappingNode mapping) {
      return mapping.getValue().stream()
          .map(field -> text(field.getKeyNode()) + ':' + text(field.getValueNode()))
          .sorted()
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream()
          .map(Canonical::text)
          .collect(Collectors.joining(",", "[", "]"));
    }
    String words = ((ScalarNode) node).getValue().strip().replaceAll("\\s+", " ");
    return words.length() + "\"" + words + '"';
  }

  /** First 12 hexadecimal digits of the SHA-256. */
  static String hash(String text) {
    return Sha256.hex(text, 12);
  }
}
