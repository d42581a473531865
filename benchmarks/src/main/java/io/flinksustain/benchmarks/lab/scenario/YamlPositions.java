package io.flinksustain.benchmarks.lab.scenario;

import java.io.StringReader;
import java.util.List;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.JsonMappingException.Reference;
import org.apache.flink.shaded.jackson2.org.yaml.snakeyaml.Yaml;
import org.apache.flink.shaded.jackson2.org.yaml.snakeyaml.error.Mark;
import org.apache.flink.shaded.jackson2.org.yaml.snakeyaml.nodes.MappingNode;
import org.apache.flink.shaded.jackson2.org.yaml.snakeyaml.nodes.Node;
import org.apache.flink.shaded.jackson2.org.yaml.snakeyaml.nodes.NodeTuple;
import org.apache.flink.shaded.jackson2.org.yaml.snakeyaml.nodes.ScalarNode;
import org.apache.flink.shaded.jackson2.org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Finds where a field begins in a YAML text; Jackson knows only where the object around it ends.
 */
final class YamlPositions {
  private Node node;
  private Mark mark;

  private YamlPositions(Node root) {
    node = root;
    mark = root.getStartMark();
  }

  /** {@code :line:column}, from 1, of the innermost part of the path that is there. */
  static String of(String yaml, List<Reference> path) {
    YamlPositions positions = new YamlPositions(new Yaml().compose(new StringReader(yaml)));
    for (Reference step : path) {
      positions.go(step);
    }
    return ":" + (positions.mark.getLine() + 1) + ":" + (positions.mark.getColumn() + 1);
  }

  private void go(Reference step) {
    if (node instanceof MappingNode mapping && step.getFieldName() != null) {
      mapping.getValue().stream()
          .filter(tuple -> isNamed(tuple, step.getFieldName()))
          .findFirst()
          .ifPresent(tuple -> stand(tuple.getKeyNode().getStartMark(), tuple.getValueNode()));
    } else if (node instanceof SequenceNode sequence
        && step.getIndex() >= 0
        && step.getIndex() < sequence.getValue().size()) {
      Node element = sequence.getValue().get(step.getIndex());
      stand(element.getStartMark(), element);
    } else {
      node = null;
    }
  }

  private static boolean isNamed(NodeTuple tuple, String name) {
    return tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name);
  }

  private void stand(Mark at, Node in) {
    mark = at;
    node = in;
  }
}
