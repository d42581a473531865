package io.flinksustain.monitor.cli;

import io.flinksustain.monitor.options.ConfigFile;
import io.flinksustain.monitor.options.Given;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The options of the application that a command takes from a file. */
final class OptionFile {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Options in a YAML file; --KEY VALUE, such as --kafka.prefix, wins over it.")
  private Path config;

  /** None without a file. */
  List<Given> given() {
    return ConfigFile.orNone(config);
  }
}
