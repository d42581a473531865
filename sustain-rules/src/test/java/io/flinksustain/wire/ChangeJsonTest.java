package io.flinksustain.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.change.Action;
import io.flinksustain.change.Command;
import io.flinksustain.change.Outcome;
import io.flinksustain.change.Result;
import io.flinksustain.change.Setting;
import io.flinksustain.report.JobRef;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangeJsonTest {
  private static final JobRef JOB = new JobRef("eu1", "pay", "fraud", "a1", "Fraud");
  private static final long AT = 1767225660000L;
  private static final List<Setting> SETTINGS =
      List.of(
          new Setting("parallelism", "v1", "4", "6"),
          new Setting("execution.checkpointing.unaligned.enabled", "", "", "true"));

  private final Command command =
      new Command("c1/roll-back", "c1", Action.ROLL_BACK, JOB, SETTINGS, AT, AT + 60_000);

  @Test
  void readsACommandAsItWasWritten() {
    assertThat(ChangeJson.readCommand(ChangeJson.write(command))).isEqualTo(command);
  }

  @ParameterizedTest
  @EnumSource(Result.class)
  void readsAnOutcomeAsItWasWritten(Result result) {
    Outcome outcome =
        new Outcome("c1/apply", "c1", Action.APPLY, JOB, result, "r", SETTINGS, "dry-run", AT);

    assertThat(ChangeJson.findOutcome(ChangeJson.write(outcome))).contains(outcome);
  }

  @Test
  void isReadableForPeople() {
    assertThat(text())
        .contains(
            "\"kind\":\"command\"",
            "\"action\":\"roll_back\"",
            "\"time\":\"2026-01-01T00:01:00Z\"",
            "{\"knob\":\"parallelism\",\"subject\":\"v1\",\"expected\":\"4\",\"value\":\"6\"}");
  }

  @Test
  void passesOverFieldsOfLaterVersions() {
    String later = text().replace("\"v\":1", "\"v\":1,\"new\":{\"a\":1}");

    assertThat(ChangeJson.readCommand(later.getBytes(UTF_8))).isEqualTo(command);
  }

  @Test
  void refusesACommandWithoutADeadlineOrWithAnotherKind() {
    assertThatThrownBy(() -> read(text().replace("\"deadline\"", "\"dead\"")))
        .isInstanceOf(WireException.class);
    assertThatThrownBy(() -> read(text().replace("\"value\":\"6\"", "\"value\":null")))
        .isInstanceOf(WireException.class);
    assertThatThrownBy(() -> read(text().replace("roll_back", "destroy")))
        .isInstanceOf(WireException.class);
    assertThatThrownBy(() -> read(text().replace("\"kind\":\"command\"", "\"kind\":\"outcome\"")))
        .isInstanceOf(WireException.class)
        .hasMessageContaining("'command'");
    assertThatThrownBy(() -> read("")).isInstanceOf(WireException.class);
  }

  private String text() {
    return new String(ChangeJson.write(command), UTF_8);
  }

  private static void read(String json) {
    ChangeJson.readCommand(json.getBytes(UTF_8));
  }
}
