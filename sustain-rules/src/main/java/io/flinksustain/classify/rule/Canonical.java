package io.flinksustain.classify.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).substring(0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
