package io.flinksustain.lint;

import io.flinksustain.yaml.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Lays a YAML tree flat. */
final class Flattener {
  private static final String MERGE = "<<";

  /** Deeper than any manifest; an anchor can contain itself. */
  private static final int DEEPEST = 40;

  private final Function<Mark, Position> places;
  private final Fields fields = new Fields();

  private Flattener(Function<Mark, Position> places) {
    this.places = places;
  }

  /**
   * @param places where a mark of the parser stands in the file
   */
  static Fields flatten(Node root, Function<Mark, Position> places) {
    Flattener flattener = new Flattener(places);
    flattener.contents("", root, 0);
    return flattener.fields;
  }

  private void contents(String path, Node node, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (node instanceof MappingNode mapping) {
      List<Node> merged = new ArrayList<>();
      mapping.getValue().forEach(tuple -> member(path, tuple, merged, depth));
      merged.forEach(base -> mergeIn(path, base, depth));
    } else if (node instanceof SequenceNode sequence) {
      int index = 0;
      for (Node element : sequence.getValue()) {
        enter(path + '[' + index++ + ']', element, element, depth);
      }
    }
  }

  private void member(String path, NodeTuple tuple, List<Node> merged, int depth) {
    if (tuple.getKeyNode() instanceof ScalarNode key) {
      if (key.getValue().equals(MERGE)) {
        merged.add(tuple.getValueNode());
      } else {
        String below = path.isEmpty() ? key.getValue() : path + '.' + key.getValue();
        enter(below, key, tuple.getValueNode(), depth);
      }
    }
  }

  private void mergeIn(String path, Node base, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (base instanceof SequenceNode bases) {
      bases.getValue().forEach(each -> mergeIn(path, each, depth + 1));
    } else {
      Flattener flattener = new Flattener(places);
      flattener.contents(path, base, depth + 1);
      fields.addMissing(flattener.fields);
    }
  }

  private void enter(String path, Node key, Node value, int depth) {
    Position at = places.apply(key.getStartMark());
    if (value instanceof ScalarNode scalar) {
      fields.add(new Setting(path, scalar.getValue(), at));
    } else if (value instanceof SequenceNode sequence && isPlain(sequence)) {
      fields.add(new Setting(path, joined(sequence), at));
    } else {
      fields.addSection(path, at);
      contents(path, value, depth + 1);
    }
  }

  private static boolean isPlain(SequenceNode sequence) {
    return sequence.getValue().stream().allMatch(element -> element instanceof ScalarNode);
  }

  private static String joined(SequenceNode sequence) {
    return sequence.getValue().stream()
        .map(element -> ((ScalarNode) element).getValue())
        .collect(Collectors.joining(";"));
  }
}
