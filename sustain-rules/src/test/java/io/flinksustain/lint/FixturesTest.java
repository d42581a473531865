package io.flinksustain.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.lint.check.Checks;
import io.flinksustain.lint.check.Linter;
import io.flinksustain.yaml.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Deployments with faults planted, each named in a comment on its line, and some without any. */
class FixturesTest {
  private static final Path FOLDER = Path.of("src/test/resources/io/flinksustain/lint");
  private static final Pattern EXPECTED = Pattern.compile("# expect: ([a-z -]+)$");

  @ParameterizedTest
  @MethodSource("faulty")
  void findsEveryPlantedFaultAtItsLineAndNothingElse(Path file) throws IOException {
    List<String> planted = planted(file);

    assertThat(planted).isNotEmpty();
    assertThat(found(file, Files.readString(file))).containsExactlyInAnyOrderElementsOf(planted);
  }

  @ParameterizedTest
  @MethodSource("faulty")
  void findsTheSameInAFileFromWindows(Path file) throws IOException {
    String windows = Files.readString(file).replace("\n", "\r\n");

    assertThat(found(file, windows)).containsExactlyInAnyOrderElementsOf(planted(file));
  }

  @ParameterizedTest
  @MethodSource("clean")
  void findsNothingInCleanFiles(Path file) throws IOException {
    String text = Files.readString(file);

    assertThat(found(file, text)).isEmpty();
    assertThat(found(file, text.replace("\n", "\r\n"))).isEmpty();
  }

  @Test
  void plantsEveryKindOfFault() throws IOException {
    List<String> planted = new ArrayList<>();
    for (Path file : faulty().toList()) {
      planted(file).forEach(fault -> planted.add(fault.substring(fault.indexOf(' ') + 1)));
    }

    assertThat(Checks.ALL).extracting(check -> check.rule().id()).allMatch(planted::contains);
  }

  private static List<String> planted(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> planted = new ArrayList<>();
    for (int line = 1; line <= lines.size(); line++) {
      Matcher expected = EXPECTED.matcher(lines.get(line - 1));
      if (expected.find()) {
        for (String id : expected.group(1).split(" ", -1)) {
          planted.add(line + " " + id);
        }
      }
    }
    return planted;
  }

  private static List<String> found(Path file, String text) {
    YamlText yaml = new YamlText(file.toString(), text);
    List<Spec> specs = SpecReader.read(yaml);
    assertThat(yaml.errors()).isEmpty();
    assertThat(specs).isNotEmpty();
    Linter linter = new Linter(Set.of());
    return specs.stream()
        .flatMap(spec -> linter.lint(spec).stream())
        .map(finding -> finding.at().line() + " " + finding.rule().id())
        .toList();
  }

  private static Stream<Path> faulty() throws IOException {
    return files("faulty");
  }

  private static Stream<Path> clean() throws IOException {
    return files("clean");
  }

  private static Stream<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
      return files.sorted().toList().stream();
    }
  }
}
