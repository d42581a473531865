package io.flinksustain.monitor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CommandLinePageTest {
  private static final Path PAGE = Path.of("..", "docs", "reference", "command-line.md");

  /** Write the page anew with {@code -Dsustain.docs.write=true -Dtest=CommandLinePageTest}. */
  @Test
  void thePageInTheDocumentationIsNotStale() throws IOException {
    String page = CommandLinePage.page();
    if (Boolean.getBoolean("sustain.docs.write")) {
      Files.writeString(PAGE, page);
    }

    assertThat(PAGE)
        .as("regenerate with -Dtest=CommandLinePageTest -Dsustain.docs.write=true")
        .hasContent(page);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aShellCompletesCommandsAndOptions(@TempDir Path folder) throws Exception {
    Typed typed = new Typed();
    assertThat(typed.run("completion")).isZero();
    Path script = Files.writeString(folder.resolve("completion"), typed.out());

    assertThat(completed(script, "sustain", "sta")).contains("status");
    assertThat(completed(script, "sustain", "stop-all", "--y")).contains("--yes");
  }

  private static String completed(Path script, String... words) throws Exception {
    String last = String.valueOf(words.length - 1);
    String typed = String.join(" ", words);
    Process bash =
        new ProcessBuilder(
                "bash",
                "-c",
                "source \"$1\"; COMP_WORDS=($2); COMP_CWORD=$3; COMP_LINE=\"$2\"; COMP_POINT=${#2};"
                    + " _complete_sustain; echo \"${COMPREPLY[@]}\"",
                "bash",
                script.toString(),
                typed,
                last)
            .redirectErrorStream(true)
            .start();
    bash.getOutputStream().close();
    String out = new String(bash.getInputStream().readAllBytes(), UTF_8);
    assertThat(bash.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return out;
  }
}
