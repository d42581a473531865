package io.flinksustain.monitor.cli;

import io.flinksustain.size.Inputs;
import io.flinksustain.size.SizeFile;
import io.flinksustain.size.SizeOption;
import io.flinksustain.yaml.YamlText;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ParseResult;

/** What size was told about a job: in a file, and on the command line, which wins. */
final class SizeInputs {
  private SizeInputs() {}

  static Inputs read(Path file, ParseResult words) {
    Map<SizeOption, Double> values = new EnumMap<>(SizeOption.class);
    values.putAll(inFile(file));
    values.putAll(typed(words));
    Inputs inputs = new Inputs(values);
    requireComplete(inputs.problems());
    return inputs;
  }

  private static Map<SizeOption, Double> inFile(Path file) {
    if (file == null) {
      return Map.of();
    }
    YamlText yaml = YamlFile.open(file);
    Map<SizeOption, Double> values = SizeFile.read(yaml);
    YamlFile.requireSound(yaml);
    return values;
  }

  private static Map<SizeOption, Double> typed(ParseResult words) {
    Map<SizeOption, Double> values = new EnumMap<>(SizeOption.class);
    for (SizeOption option : SizeOption.values()) {
      String text = words.matchedOptionValue("--" + option.key(), (String) null);
      if (text != null) {
        values.put(option, value(option, text));
      }
    }
    return values;
  }

  private static double value(SizeOption option, String text) {
    return option
        .parse(text)
        .orElseThrow(
            () ->
                new InputException(
                    "--%s cannot be '%s' (%s)".formatted(option.key(), text, option.form())));
  }

  private static void requireComplete(List<String> problems) {
    if (!problems.isEmpty()) {
      throw new InputException(
          String.join("; ", problems) + "; by options, or in a file with --file");
    }
  }
}
