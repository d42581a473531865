package io.flinksustain.monitor.cli;

import io.flinksustain.classify.rule.RuleFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Parameters;

/** Where rules lie. */
final class RulePaths {
  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Rule files, rule folders, or folders of rule folders.")
  List<Path> paths;

  Path[] existing() {
    for (Path path : paths) {
      if (!Files.isReadable(path)) {
        throw new InputException("there is no readable file or folder " + path);
      }
      if (RuleFiles.rules(path).isEmpty()) {
        throw new InputException("there is no " + RuleFiles.RULE + " in " + path);
      }
    }
    return paths.toArray(Path[]::new);
  }
}
