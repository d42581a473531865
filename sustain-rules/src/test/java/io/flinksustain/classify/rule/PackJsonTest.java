package io.flinksustain.classify.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackJsonTest {
  private static final Path RULES = Path.of("rules");

  @TempDir Path folder;

  @Test
  void isOneLineThatGivesTheVerySameRules() {
    String json = PackJson.of(RULES);

    assertThat(json).startsWith("[{").endsWith("}]").doesNotContain("\n", "\t");
    assertThat(RulePack.parse("topic", json).hash()).isEqualTo(RulePack.load(RULES).hash());
  }

  @Test
  void keepsQuotesBackslashesAndForeignLettersInAscii() throws IOException {
    Path rule = Files.createDirectories(folder.resolve("slow-sink")).resolve("rule.yaml");
    String title = "Überlauf: \"a\" \\ 'b' \uD83D\uDE00";
    String text = Files.readString(RULES.resolve("slow-sink/rule.yaml"));
    Files.writeString(rule, text.replaceFirst("title: .*", "title: 'TITLE'"));
    Files.writeString(rule, Files.readString(rule).replace("TITLE", title.replace("'", "''")));

    String json = PackJson.of(rule);

    assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(json)).isTrue();
    assertThat(RulePack.parse("topic", json).rules().get(0).title()).isEqualTo(title);
  }

  @Test
  void refusesRulesWithErrors() throws IOException {
    Path rule = Files.createDirectories(folder.resolve("slow-sink")).resolve("rule.yaml");
    String text = Files.readString(RULES.resolve("slow-sink/rule.yaml"));
    Files.writeString(rule, text.replace("busy.", "bussy."));

    assertThatThrownBy(() -> PackJson.of(rule)).isInstanceOf(RulePackException.class);
  }
}
