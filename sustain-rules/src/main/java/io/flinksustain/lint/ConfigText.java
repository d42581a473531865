package io.flinksustain.lint;

import io.flinksustain.yaml.Position;
import io.flinksustain.yaml.YamlScalar;
import io.flinksustain.yaml.YamlText;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the text of a {@code config.yaml}, or of a {@code flink-conf.yaml} of Flink 1. */
final class ConfigText {
  /** YAML, flat or nested. */
  static final String YAML = "config.yaml";

  /** A key and a value on each line: looks like YAML, but is read by a parser of its own. */
  static final String LEGACY = "flink-conf.yaml";

  static final Set<String> NAMES = Set.of(YAML, LEGACY);

  private ConfigText() {}

  /** What it sets, at places in the file around it; errors are noted there. */
  static Fields read(String name, YamlScalar text, YamlText file) {
    return name.equals(LEGACY) ? legacy(text) : yaml(text, file);
  }

  private static Fields yaml(YamlScalar text, YamlText file) {
    YamlText inner = new YamlText(file.file(), text.text());
    List<Node> documents = inner.documents();
    inner
        .errors()
        .forEach(
            e ->
                file.error(
                    text.position(),
                    "in this configuration, line " + e.line() + ": " + e.message(),
                    e.hint()));
    return documents.isEmpty()
        ? new Fields()
        : Flattener.flatten(documents.get(0), mark -> at(text, mark.getIndex()));
  }

  private static Position at(YamlScalar text, int codePoints) {
    return text.at(text.text().offsetByCodePoints(0, codePoints));
  }

  private static Fields legacy(YamlScalar text) {
    Fields fields = new Fields();
    int start = 0;
    for (String line : text.text().split("\n", -1)) {
      String[] parts = line.split("#", 2)[0].split(":\\s", 2);
      if (parts.length == 2 && !parts[0].isBlank()) {
        fields.add(
            new Setting(parts[0].strip(), parts[1].strip(), text.at(start + indentation(line))));
      }
      start += line.length() + 1;
    }
    return fields;
  }

  private static int indentation(String line) {
    return line.length() - line.stripLeading().length();
  }
}
