package io.flinksustain.monitor.advise;

import io.flinksustain.cost.PriceReader;
import io.flinksustain.cost.Prices;
import io.flinksustain.monitor.options.OptionException;
import io.flinksustain.yaml.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The price file that an option names. */
final class PriceFile {
  private PriceFile() {}

  /** The prices in it; a file that is not there or has errors is told as one of the option. */
  static Prices read(Path file) {
    YamlText yaml = new YamlText(file.toString(), text(file));
    return PriceReader.read(yaml)
        .orElseThrow(() -> new OptionException(problem(yaml.errors().get(0).toString())));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new OptionException(problem("cannot read " + file + " as a text in UTF-8: " + e));
    }
  }

  private static String problem(String what) {
    return "option '%s': %s".formatted(AdviseOptions.PRICES.key(), what);
  }
}
