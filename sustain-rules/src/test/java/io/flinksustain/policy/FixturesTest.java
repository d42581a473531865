package io.flinksustain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.yaml.YamlError;
import io.flinksustain.yaml.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Policy files with errors planted, each told in a comment on its line, and some without any. */
class FixturesTest {
  private static final Path FOLDER = Path.of("src/test/resources/io/flinksustain/policy");
  private static final Path EXAMPLE = Path.of("..", "k8s", "policy", "example", "policy.yaml");
  private static final String EXPECTED = "# expect: ";

  @ParameterizedTest
  @MethodSource("bad")
  void tellsEveryErrorAtItsLineAndNothingElse(Path file) throws IOException {
    requireErrors(errors(Files.readString(file)), planted(file));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void tellsTheSameInAFileFromWindows(Path file) throws IOException {
    requireErrors(errors(Files.readString(file).replace("\n", "\r\n")), planted(file));
  }

  @ParameterizedTest
  @MethodSource("good")
  void readsGoodFiles(Path file) throws IOException {
    String text = Files.readString(file);

    assertThat(PolicyBook.parse("policy.yaml", text)).isNotNull();
    assertThat(PolicyBook.parse("policy.yaml", text.replace("\n", "\r\n"))).isNotNull();
  }

  @Test
  void understandsWhatItReads() throws IOException {
    String text = Files.readString(FOLDER.resolve("good/everything.yaml"));
    Policy policy =
        PolicyBook.parse("policy.yaml", text).effective(Jobs.of("eu1/orders/checkout"), Map.of());

    assertThat(policy.calendar().maintenance())
        .extracting(window -> window.value().toString())
        .containsExactly(
            "mon, tue, wed, thu, fri 09:00 to 17:30",
            "sat, sun 00:00 to 24:00",
            "mon, wed, fri, sat, sun 22:00 to 06:00",
            "every day 12:00 to 12:00");
    assertThat(policy.calendar().freezes())
        .extracting(freeze -> freeze.value().toString())
        .containsExactly(
            "from 2026-12-18 until 2027-01-07: end of the year",
            "from 2026-12-24 until 2026-12-25: one day",
            "from 2026-11-27T08:00 until 2026-11-28T08:00:30: sale",
            "from 2026-11-27T08:00Z until 2026-11-27T09:00:01.500+01:00: a second");
    assertThat(policy.get(ValueOptions.STEP).value().value()).isEqualTo(0.125);
    assertThat(policy.get(TurnOptions.CHANGES_PER_DAY).value().value()).isEqualTo(1000);
    assertThat(policy.probation().settle()).hasSeconds(90);
    assertThat(bound(policy, ValueOptions.MIN, "taskmanager.memory.process.size"))
        .isEqualTo(2L << 30);
    assertThat(bound(policy, ValueOptions.MAX, "taskmanager.memory.process.size"))
        .isEqualTo(16L << 30);
    assertThat(bound(policy, ValueOptions.MAX, "execution.checkpointing.interval")).isEqualTo(900);
    assertThat(policy.exclusion()).isEmpty();
    assertThat(excluded(text, "eu1/orders/blanks")).isTrue();
    assertThat(excluded(text, "eu1//no-namespace")).isTrue();
  }

  private static boolean excluded(String text, String job) {
    return PolicyBook.parse("policy.yaml", text)
        .effective(Jobs.of(job), Map.of())
        .exclusion()
        .isPresent();
  }

  private static double bound(Policy policy, PolicyOption<Quantity> option, String knob) {
    return policy.find(option, knob).orElseThrow().value().value();
  }

  @Test
  void readsTheExample() throws IOException {
    assertThat(PolicyBook.parse("policy.yaml", Files.readString(EXAMPLE)).lanes())
        .containsExactly("production", "staging");
  }

  @Test
  void readsThePolicyOfTheRecipeAndItsAnnotation() throws IOException {
    String recipe = Files.readString(Path.of("..", "docs", "recipes", "opt-a-job-in.md"));
    String text =
        recipe.substring(recipe.indexOf("       defaults:"), recipe.indexOf("2. Check it"));
    PolicyBook book = PolicyBook.parse("policy.yaml", text.stripIndent());
    Map<String, String> optedIn = Map.of("sustain.io/mode", "approve");

    assertThat(mode(book, Map.of())).isEqualTo(Mode.ADVISE);
    assertThat(mode(book, optedIn)).isEqualTo(Mode.APPROVE);
    assertThat(recipe).contains("sustain.io/mode: approve");
  }

  private static Mode mode(PolicyBook book, Map<String, String> annotations) {
    return book.effective(Jobs.of("eu1/payments/fraud"), annotations).mode("parallelism").value();
  }

  @Test
  void readsSeveralFilesAsOne() {
    PolicyBook book =
        PolicyBook.read(
            List.of(
                new YamlText("a.yaml", "lanes:\n  - {name: a, jobs: [eu1/a/*]}\n"),
                new YamlText("b.yaml", "lanes:\n  - {name: b, jobs: [eu1/b/*]}\n"),
                new YamlText("c.yaml", "defaults: {mode: auto}\n")));

    assertThat(book.lanes()).containsExactly("a", "b");
    assertThat(book.effective(Jobs.of("eu1/b/x"), Map.of()).mode("parallelism"))
        .hasToString("auto, from defaults in c.yaml:1");
  }

  @Test
  void refusesTheSameThingInTwoFiles() {
    String text = "defaults: {}\nlanes:\n  - {name: a, jobs: [eu1/a/*]}\n";
    List<YamlText> texts = List.of(new YamlText("a.yaml", text), new YamlText("b.yaml", text));

    assertThatThrownBy(() -> PolicyBook.read(texts))
        .isInstanceOf(PolicyException.class)
        .hasMessage(
            """
            b.yaml:1:11: the defaults are there twice (see a.yaml:1)
            b.yaml:3:12: the lane 'a' is there twice (see a.yaml:3)
            b.yaml:3:22: no job gets here by 'eu1/a/*': lane 'a' takes them all before (see\
             a.yaml:3; put the narrower lane first)""");
  }

  @Test
  void refusesWhatIsNoYaml() {
    assertThat(errors("lanes: [")).singleElement().asString().contains("this is no YAML");
    assertThat(errors("")).singleElement().asString().contains("the file is empty");
    assertThat(errors("- a\n")).singleElement().asString().contains("a mapping of fields");
  }

  private static void requireErrors(List<YamlError> found, List<String> planted) {
    assertThat(found).hasSameSizeAs(planted);
    assertThat(found)
        .zipSatisfy(planted, (error, expected) -> assertThat(told(error)).startsWith(expected));
  }

  private static String told(YamlError error) {
    String hint = error.hint().isEmpty() ? "" : " (" + error.hint() + ')';
    return error.line() + " " + error.message() + hint;
  }

  private static List<YamlError> errors(String text) {
    try {
      PolicyBook.parse("policy.yaml", text);
      return List.of();
    } catch (PolicyException e) {
      return e.errors();
    }
  }

  private static List<String> planted(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> planted = new ArrayList<>();
    for (int line = 1; line <= lines.size(); line++) {
      String prefix = line + " ";
      int start = lines.get(line - 1).indexOf(EXPECTED);
      if (start >= 0) {
        String all = lines.get(line - 1).substring(start + EXPECTED.length());
        Arrays.stream(all.split(" \\| ", -1)).forEach(each -> planted.add(prefix + each));
      }
    }
    return planted;
  }

  private static Stream<Path> bad() throws IOException {
    return files("bad");
  }

  private static Stream<Path> good() throws IOException {
    return files("good");
  }

  private static Stream<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
      return files.sorted().toList().stream();
    }
  }
}
