package io.flinksustain.monitor.cli;

import io.flinksustain.yaml.YamlError;
import io.flinksustain.yaml.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** YAML files that a command was told to read. */
final class YamlFile {
  private YamlFile() {}

  static YamlText open(Path file) {
    if (Files.isDirectory(file)) {
      throw new InputException(
          file + " is a folder; name files in it, such as " + file + "/*.yaml");
    }
    try {
      return new YamlText(file.toString(), Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new InputException("there is no file " + file);
    } catch (IOException e) {
      throw new InputException("cannot read " + file + " as a text in UTF-8: " + e);
    }
  }

  /** Tells the first thing that was found wrong with a text, and how many more there are. */
  static void requireSound(YamlText yaml) {
    List<YamlError> errors = yaml.errors();
    if (!errors.isEmpty()) {
      String more = errors.size() == 1 ? "" : "; errors in this file: " + errors.size();
      throw new InputException(errors.get(0) + more);
    }
  }
}
