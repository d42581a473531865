package io.flinksustain.benchmarks.corpus.record;

import io.flinksustain.benchmarks.lab.scenario.ScenarioException;
import io.flinksustain.benchmarks.lab.scenario.Scenarios;
import io.flinksustain.benchmarks.watched.JobShape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files that runs are made from.
 *
 * @param directory with {@code common.yaml}, {@code causes.yaml}, {@code scenarios} and {@code
 *     shapes}
 */
record CorpusFiles(Path directory) {
  private static final String SUFFIX = ".yaml";

  Common common() throws ScenarioException {
    Path file = directory.resolve("common.yaml");
    Common common = Scenarios.read(file, Common.class);
    Scenarios.checkOptions(file, common.sustain());
    return common;
  }

  Causes causes() throws ScenarioException {
    return Scenarios.read(directory.resolve("causes.yaml"), Causes.class);
  }

  JobShape shape(String name) throws ScenarioException {
    return Scenarios.read(Scenarios.find(name, directory.resolve("shapes")), JobShape.class);
  }

  /** The file of a scenario, by its name or path. */
  Path scenario(String nameOrPath) throws ScenarioException {
    return Scenarios.find(nameOrPath, scenarios());
  }

  /** Names of all scenarios, in order. */
  List<String> scenarioNames() {
    try (Stream<Path> files = Files.list(scenarios())) {
      return files.map(CorpusFiles::nameOf).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + scenarios(), e);
    }
  }

  /** The name of a scenario's file. */
  static String nameOf(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
  }

  private Path scenarios() {
    return directory.resolve("scenarios");
  }
}
