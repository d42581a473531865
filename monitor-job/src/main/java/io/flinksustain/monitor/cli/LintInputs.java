package io.flinksustain.monitor.cli;

import io.flinksustain.lint.Spec;
import io.flinksustain.lint.SpecReader;
import io.flinksustain.lint.check.Checks;
import io.flinksustain.text.Nearest;
import io.flinksustain.yaml.YamlText;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** What lint was asked to look at. */
final class LintInputs {
  private LintInputs() {}

  /** The deployments in all files; a file may hold none, but not all of them. */
  static List<Spec> read(List<Path> files) {
    List<Spec> specs = files.stream().flatMap(file -> read(file).stream()).toList();
    if (specs.isEmpty() && !files.isEmpty()) {
      throw new InputException(
          "there is no FlinkDeployment, no FlinkSessionJob and no ConfigMap with a config.yaml or"
              + " flink-conf.yaml in "
              + files);
    }
    return specs;
  }

  private static List<Spec> read(Path file) {
    YamlText yaml = YamlFile.open(file);
    List<Spec> specs = SpecReader.read(yaml);
    YamlFile.requireSound(yaml);
    return specs;
  }

  static void requireAddress(String url) {
    if (!url.matches("https?://[^/@]+/*")) {
      throw new InputException(
          "--flink takes the address of a JobManager, such as http://jobmanager:8081, not " + url);
    }
  }

  static void requireKnown(Set<String> ids) {
    List<String> known = Checks.ALL.stream().map(check -> check.rule().id()).toList();
    for (String id : ids) {
      if (!known.contains(id)) {
        String nearest = Nearest.of(id, known).orElseThrow();
        throw new InputException(
            "lint has no finding '%s' (--ignore); the nearest is '%s'".formatted(id, nearest));
      }
    }
  }
}
