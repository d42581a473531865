package io.flinksustain.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.monitor.options.OptionException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.apache.flink.client.program.PackagedProgram;
import org.apache.flink.client.program.ProgramInvocationException;
import org.junit.jupiter.api.Test;

class SustainTest {
  private final StringWriter said = new StringWriter();
  private final PrintWriter out = new PrintWriter(said, true);

  @Test
  void tellsFlinkWhatWasSaidAndTheCause() {
    assertThatThrownBy(
            () -> Sustain.underFlink(new String[] {"run", "--kafka.nope", "x"}, out, out))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "sustain ended with exit code 2: unknown option 'kafka.nope' (command line); the"
                + " nearest is 'kafka.group-id'")
        .hasCauseInstanceOf(OptionException.class);
    assertThat(said.toString()).startsWith("sustain: unknown option 'kafka.nope'");
  }

  @Test
  void tellsFlinkOfWrongUsage() {
    assertThatThrownBy(() -> Sustain.underFlink(new String[] {"rnu"}, out, out))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("'rnu'")
        .hasRootCauseMessage("Unmatched argument at index 0: 'rnu'");
  }

  @Test
  void throwsNothingWhereAllWentWell() {
    Sustain.underFlink(new String[] {"--version"}, out, out);

    assertThat(said.toString()).isNotEmpty();
  }

  /** If it did not, this process would end here. */
  @Test
  void noticesThatFlinkCallsIt() throws Exception {
    try (PackagedProgram program =
        PackagedProgram.newBuilder()
            .setEntryPointClassName(Sustain.class.getName())
            .setArguments("run", "--kafka.nope", "x")
            .build()) {
      assertThatThrownBy(program::invokeInteractiveModeForExecution)
          .isInstanceOf(ProgramInvocationException.class)
          .hasRootCauseInstanceOf(OptionException.class);
    }
  }

  @Test
  void takesAnybodyElseForAPerson() {
    assertThat(Starter.ofThisThread()).isEqualTo(Starter.PERSON);
  }
}
