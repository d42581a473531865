package io.flinksustain.yaml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** One YAML (or JSON) document, its place in the world, and what was found wrong with it. */
public final class YamlText {
  private final String file;
  private final String raw;
  private final List<YamlError> errors = new ArrayList<>();

  public YamlText(String file, String raw) {
    this.file = file;
    this.raw = raw;
  }

  public String file() {
    return file;
  }

  /** What was found wrong so far. */
  public List<YamlError> errors() {
    return errors;
  }

  public String raw() {
    return raw;
  }

  /** The root of the document; empty, with an error noted, when it cannot be read. */
  public Optional<Node> root() {
    return composed(
        yaml -> {
          Node root = yaml.compose(new StringReader(raw));
          if (root == null) {
            error(new Position(1, 1), "the file is empty", "");
          }
          return root;
        });
  }

  /** The roots of all documents; none, with an error noted, when one of them cannot be read. */
  public List<Node> documents() {
    return composed(
            yaml -> {
              List<Node> roots = new ArrayList<>();
              yaml.composeAll(new StringReader(raw)).forEach(roots::add);
              return roots;
            })
        .orElse(List.of());
  }

  private <T> Optional<T> composed(Function<Yaml, T> composer) {
    try {
      return Optional.ofNullable(
          composer.apply(new Yaml(new SafeConstructor(new LoaderOptions()))));
    } catch (MarkedYAMLException e) {
      error(position(e.getProblemMark()), "this is no YAML: " + e.getProblem(), "");
    } catch (YAMLException e) {
      error(new Position(1, 1), "this is no YAML: " + e.getMessage(), "");
    }
    return Optional.empty();
  }

  /** Notes an error. */
  public void error(Position at, String message, String hint) {
    errors.add(new YamlError(file, at.line(), at.column(), message, hint));
  }

  /** Notes an error at a node. */
  public void error(Node at, String message, String hint) {
    error(position(at.getStartMark()), message, hint);
  }

  /** The scalar of a node. */
  public YamlScalar scalar(ScalarNode node) {
    // SnakeYAML counts code points.
    int start = raw.offsetByCodePoints(0, node.getStartMark().getIndex());
    int from =
        switch (node.getScalarStyle()) {
          case LITERAL, FOLDED -> raw.indexOf('\n', start) + 1;
          case SINGLE_QUOTED, DOUBLE_QUOTED -> start + 1;
          default -> start;
        };
    return new YamlScalar(node.getValue(), raw, from, position(node.getStartMark()));
  }

  /** Where a mark of the YAML library is. */
  public static Position position(Mark mark) {
    return new Position(mark.getLine() + 1, mark.getColumn() + 1);
  }
}
