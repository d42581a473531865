package io.flinksustain.size;

import io.flinksustain.yaml.YamlFields;
import io.flinksustain.yaml.YamlText;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;

/** A YAML file with values under the names of {@link SizeOption}s. */
public final class SizeFile {
  private static final Set<String> KEYS =
      Arrays.stream(SizeOption.values()).map(SizeOption::key).collect(Collectors.toSet());

  private SizeFile() {}

  /** The values, in any number and order; what is wrong with them is noted in the text. */
  public static Map<SizeOption, Double> read(YamlText yaml) {
    Map<SizeOption, Double> values = new EnumMap<>(SizeOption.class);
    yaml.root().ifPresent(root -> fill(values, yaml, root));
    return values;
  }

  private static void fill(Map<SizeOption, Double> values, YamlText yaml, Node root) {
    YamlFields fields = new YamlFields(yaml, root, KEYS);
    for (SizeOption option : SizeOption.values()) {
      fields
          .parsed(option.key(), option::parse, option.form())
          .ifPresent(value -> values.put(option, value));
    }
  }
}
