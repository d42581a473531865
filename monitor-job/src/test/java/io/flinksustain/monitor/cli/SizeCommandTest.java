package io.flinksustain.monitor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SizeCommandTest {
  private static final String EXAMPLE =
      """
      rate: 1,000,000 msg/s
      message-size: 2 kB
      keys: 500,000,000
      state-size: 40 B
      windows: 5
      checkpoint-interval: 1 min
      machines: 5
      link: 10 GbE
      """;

  private static final String PRICES =
      """
      currency: EUR
      date: 2026-11-27
      source: our contract
      vcpu-hour: 0.03
      gib-hour: 0.004
      """;

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void printsTheNumbersOfTheWellKnownExample() {
    assertThat(example()).isEqualTo(ExitCode.OK);

    assertThat(rows())
        .startsWith(
            "MB/s of each of 5 IN OUT",
            "Kafka 400 67",
            "shuffle 320 320",
            "state, read and written on disk 40 40",
            "checkpoints 333",
            "all over the link 760 760",
            "",
            "link 61 % of 1,250 MB/s used, 39 % free",
            "state 100 GB in all, 20 GB on each machine",
            "machines at least 6 for 40 % of the link free; CPU and memory are not counted");
    assertThat(rows())
        .anyMatch(row -> row.startsWith("warning 500,000,000 keys cannot occur at this rate"))
        .noneMatch(row -> row.startsWith("cost"));
  }

  @Test
  void printsWhatTheExplanationShows() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "explanation", "sizing.md"));

    example();

    assertThat(out.toString().lines().limit(10).filter(line -> !line.isEmpty()))
        .hasSize(9)
        .allSatisfy(line -> assertThat(page).contains("    " + line + "\n"));
  }

  @Test
  void printsOneObjectForPrograms() throws IOException {
    assertThat(example("--output", "json", "--cores", "4", "--memory", "16 GiB"))
        .isEqualTo(ExitCode.OK);

    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertThat(json.path("kind").asText()).isEqualTo("sizing");
    JsonNode each = json.path("bytes_per_second_of_each_machine");
    assertThat(each.path("source").asDouble()).isEqualTo(400e6);
    assertThat(each.path("in").asDouble()).isCloseTo(760e6, within(1.0));
    assertThat(each.path("out").asDouble()).isCloseTo(760e6, within(1.0));
    assertThat(json.at("/link/used").asDouble()).isCloseTo(0.608, within(1e-6));
    assertThat(json.at("/state/bytes").asDouble()).isEqualTo(100e9);
    assertThat(json.path("fewest_machines").asInt()).isEqualTo(6);
    assertThat(json.at("/cost/per_month").asDouble()).isCloseTo(876, within(1e-6));
    assertThat(json.path("warnings").findValuesAsText("id"))
        .containsExactly("keys-impossible", "link-crowded", "prices-example");
  }

  @Test
  void readsAFileAndLetsTheCommandLineWin() throws IOException {
    Path file = Files.writeString(folder.resolve("job.yaml"), EXAMPLE);

    assertThat(run("size", "--file", file.toString(), "--machines", "10")).isEqualTo(ExitCode.OK);

    assertThat(rows()).startsWith("MB/s of each of 10 IN OUT", "Kafka 200 33");
  }

  @Test
  void pricesTheMachines() throws IOException {
    Path prices = Files.writeString(folder.resolve("prices.yaml"), PRICES);

    assertThat(example("--prices", prices.toString(), "--cores", "4", "--memory", "10 GiB"))
        .isEqualTo(ExitCode.OK);

    assertThat(rows())
        .contains(
            "cost 584.00 EUR a month, 0.000222 EUR a million records",
            "prices of 2026-11-27, our contract")
        .noneMatch(row -> row.contains("prices-example"));
  }

  @Test
  void marksThePricesOfTheExample() {
    assertThat(example("--instance", "example-4x16")).isEqualTo(ExitCode.OK);

    assertThat(rows())
        .contains("cost 876.00 USD a month, 0.000333 USD a million records")
        .anyMatch(row -> row.startsWith("warning these prices are made up"));
  }

  @Test
  void saysWhatItCannotUseAndWhatToDo() throws IOException {
    Path broken = Files.writeString(folder.resolve("b.yaml"), "rat: 5\nlink: 10\n");
    Path prices = Files.writeString(folder.resolve("p.yaml"), PRICES + "gib-hours: 1\n");

    assertThat(run("size")).isEqualTo(ExitCode.USAGE);
    assertThat(example("--rate", "-5")).isEqualTo(ExitCode.USAGE);
    assertThat(example("--output-ratio", "1", "--emit-interval", "1 min"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(run("size", "--file", "nowhere.yaml")).isEqualTo(ExitCode.USAGE);
    assertThat(run("size", "--file", broken.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(example("--prices", prices.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(example("--prices", prices.toString(), "--instance", "x")).isEqualTo(ExitCode.USAGE);
    assertThat(example("--instance", "example-4x61")).isEqualTo(ExitCode.USAGE);
    assertThat(example("--ratte", "1")).isEqualTo(ExitCode.USAGE);

    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().lines().toList())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .startsWith("sustain: say rate (such as 1,000,000 msg/s), message-size")
                    .endsWith("or in a file with --file"),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "sustain: --rate cannot be '-5' (from 0.001 to 1,000,000,000, such as"
                            + " 1,000,000 msg/s)"),
            line -> assertThat(line).contains("leave one out"),
            line -> assertThat(line).contains("there is no file nowhere.yaml"),
            line ->
                assertThat(line)
                    .contains(broken + ":1:1: there is no field 'rat'")
                    .endsWith("errors in this file: 2"),
            line -> assertThat(line).contains("give --cores and --memory, or --instance"),
            line -> assertThat(line).contains("p.yaml:6:1: there is no field 'gib-hours'"),
            line -> assertThat(line).contains("the nearest is 'example-4x16'"),
            line -> assertThat(line).contains("the nearest is '--rate'"));
  }

  @Test
  void listsEveryOptionInItsHelp() {
    assertThat(run("size", "--help")).isEqualTo(ExitCode.OK);

    assertThat(String.join(" ", rows()))
        .contains("sustain size [--file FILE]", "--checkpoint-interval='1 min'")
        .containsPattern("Default: +40 +%\\.")
        .doesNotContain("%%");
  }

  /** The example as options; others take the place of those of the same name. */
  private int example(String... more) {
    List<String> words = new ArrayList<>(List.of("size"));
    for (String line : EXAMPLE.lines().toList()) {
      if (!List.of(more).contains("--" + line.split(": ", 2)[0])) {
        words.add("--" + line.replace(": ", "="));
      }
    }
    words.addAll(List.of(more));
    return run(words.toArray(String[]::new));
  }

  /** Lines with single spaces. */
  private List<String> rows() {
    return out.toString().lines().map(line -> line.replaceAll("\\s+", " ")).toList();
  }

  private int run(String... words) {
    return new Cli(null, new PrintWriter(out, true), new PrintWriter(err, true)).execute(words);
  }
}
