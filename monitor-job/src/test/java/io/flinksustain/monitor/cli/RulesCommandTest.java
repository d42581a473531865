package io.flinksustain.monitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.classify.rule.RulePack;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTest {
  private static final Path PACK = Path.of("..", "sustain-rules", "rules");
  private static final Path DEPLOYMENT =
      Path.of("../sustain-rules/src/test/resources/io/flinksustain/lint/clean/session.yaml");

  private static final Path POLICY = Path.of("..", "k8s", "policy", "example", "policy.yaml");

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void findsNothingWrongWithTheBundledRules() {
    assertThat(run("rules", "lint", PACK.toString())).isEqualTo(ExitCode.OK);

    assertThat(out.toString()).endsWith("rules, all well\n");
  }

  @Test
  void runsTheTestsOfOneRule() {
    assertThat(run("rules", "test", PACK.resolve("slow-sink").toString())).isEqualTo(ExitCode.OK);

    assertThat(out.toString()).contains("ok      slow-sink: ").endsWith("cases, all well\n");
  }

  @Test
  void namesFileLineAndColumnOfAnError() throws IOException {
    Path rule = Files.createDirectories(folder.resolve("slow-sink")).resolve("rule.yaml");
    String text = Files.readString(PACK.resolve("slow-sink/rule.yaml"));
    Files.writeString(rule, text.replace("busy.", "bussy."));

    assertThat(run("rules", "lint", folder.toString())).isEqualTo(ExitCode.FINDINGS);

    assertThat(out.toString()).contains(rule + ":").contains("bussy").contains("busy.");
    assertThat(run("rules", "lint", "-o", "json", folder.toString())).isEqualTo(ExitCode.FINDINGS);
    assertThat(out.toString()).contains("{\"kind\":\"error\",\"file\":\"" + rule);
  }

  @Test
  void printsThePackAsOneLineAndNothingElse() {
    assertThat(run("rules", "pack", PACK.toString())).isEqualTo(ExitCode.OK);

    assertThat(out.toString().lines()).hasSize(1).allMatch(line -> line.startsWith("[{"));
    assertThat(RulePack.parse("topic", out.toString()).hash())
        .isEqualTo(RulePack.load(PACK).hash());
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void printsNothingToSendWhenRulesHaveErrors() throws IOException {
    Path rule = Files.createDirectories(folder.resolve("slow-sink")).resolve("rule.yaml");
    String text = Files.readString(PACK.resolve("slow-sink/rule.yaml"));
    Files.writeString(rule, text.replace("busy.", "bussy."));

    assertThat(run("rules", "pack", folder.toString())).isEqualTo(ExitCode.FINDINGS);

    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains(rule + ":").contains("bussy");
  }

  @Test
  void saysSoWhenThereIsNothingToLookAt() {
    assertThat(run("rules", "lint", folder.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(run("rules", "test", "nowhere")).isEqualTo(ExitCode.USAGE);
    assertThat(run("rules")).isEqualTo(ExitCode.USAGE);

    assertThat(err.toString())
        .contains("no rule.yaml")
        .contains("nowhere")
        .contains("lint, test or pack");
  }

  @Test
  void runsWhereThereIsNoFlink() throws Exception {
    try (URLClassLoader withoutFlink =
        new URLClassLoader(classPathWithoutFlink(), ClassLoader.getPlatformClassLoader())) {
      Class<?> cli = withoutFlink.loadClass(Cli.class.getName());
      Class<?> engine = withoutFlink.loadClass(Engine.class.getName());
      Object flinkless =
          cli.getConstructor(engine, PrintWriter.class, PrintWriter.class)
              .newInstance(null, new PrintWriter(out, true), new PrintWriter(err, true));
      for (String command : List.of("test", "pack")) {
        Object words = new String[] {"rules", command, PACK.resolve("slow-sink").toString()};

        assertThat(cli.getMethod("execute", String[].class).invoke(flinkless, words)).isEqualTo(0);
      }
      Object lint = new String[] {"lint", DEPLOYMENT.toString()};

      assertThat(cli.getMethod("execute", String[].class).invoke(flinkless, lint)).isEqualTo(0);
      Object policy = new String[] {"policy", "check", POLICY.toString()};

      assertThat(cli.getMethod("execute", String[].class).invoke(flinkless, policy)).isEqualTo(0);
    }
  }

  private static URL[] classPathWithoutFlink() {
    List<String> entries =
        Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));
    assertThat(entries).anyMatch(RulesCommandTest::isFlink);
    return entries.stream().filter(e -> !isFlink(e)).map(RulesCommandTest::url).toArray(URL[]::new);
  }

  private static boolean isFlink(String entry) {
    return Path.of(entry).getFileName().toString().startsWith("flink-");
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(entry, e);
    }
  }

  private int run(String... words) {
    return new Cli(null, new PrintWriter(out, true), new PrintWriter(err, true)).execute(words);
  }
}
