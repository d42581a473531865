package io.flinksustain.policy;

import io.flinksustain.yaml.YamlError;
import io.flinksustain.yaml.YamlFields;
import io.flinksustain.yaml.YamlText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;

/** Gathers defaults and lanes from any number of texts, then checks them against each other. */
final class BookReader {
  private final List<YamlText> texts = new ArrayList<>();
  private final List<LaneSection> lanes = new ArrayList<>();
  private Section defaults = Section.NOTHING;
  private String defaultsAt = "";

  /** Adds a text with defaults, lanes or both. */
  void add(YamlText yaml) {
    texts.add(yaml);
    yaml.root().ifPresent(root -> read(yaml, root));
  }

  private void read(YamlText yaml, Node root) {
    YamlFields fields = new YamlFields(yaml, root, Field.names(PolicyFields.FILE));
    if (fields.get("defaults") != null) {
      readDefaults(yaml, fields.get("defaults"));
    }
    LaneReader reader = new LaneReader(yaml, lanes);
    fields.items("lanes").forEach(lane -> lanes.add(reader.read(lane)));
  }

  private void readDefaults(YamlText yaml, Node node) {
    if (!defaultsAt.isEmpty()) {
      yaml.error(node, "the defaults are there twice", "see " + defaultsAt);
    }
    YamlFields fields = new YamlFields(yaml, node, SectionReader.names());
    defaults = new SectionReader(yaml, Origin.defaults(yaml.file())).read(fields);
    defaultsAt = place(yaml, node);
  }

  private static String place(YamlText yaml, Node node) {
    return yaml.file() + ':' + YamlText.position(node.getStartMark()).line();
  }

  /** The book, when nothing is wrong. */
  PolicyBook book() {
    List<String> files = texts.stream().map(YamlText::file).toList();
    List<YamlError> errors =
        Stream.concat(texts.stream().flatMap(text -> text.errors().stream()), contradictions())
            .sorted(
                Comparator.comparingInt((YamlError error) -> files.indexOf(error.file()))
                    .thenComparingInt(YamlError::line)
                    .thenComparingInt(YamlError::column))
            .toList();
    if (!errors.isEmpty()) {
      throw new PolicyException(errors);
    }
    return new PolicyBook(defaults, lanes);
  }

  /** Those of the defaults come again with every lane. */
  private Stream<YamlError> contradictions() {
    return Stream.concat(
            Stream.of(new Layers(List.of(defaults))),
            lanes.stream().map(lane -> new Layers(List.of(lane.section(), defaults))))
        .flatMap(layers -> contradictions(layers).stream())
        .distinct();
  }

  private static List<YamlError> contradictions(Layers layers) {
    return Stream.concat(Contradiction.in(layers, layers.knobs()).stream(), layers.lowOptIns())
        .map(found -> error(found.at(), found))
        .toList();
  }

  private static YamlError error(Origin at, Contradiction found) {
    return new YamlError(
        at.file(), at.at().line(), at.at().column(), found.message(), found.hint());
  }
}
