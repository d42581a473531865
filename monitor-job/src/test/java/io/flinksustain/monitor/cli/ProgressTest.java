package io.flinksustain.monitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ProgressTest {
  private final StringWriter err = new StringWriter();

  @Test
  void isSilentAboutWhatDoesNotTakeLong() {
    assertThat(during(Duration.ofDays(1), true, () -> "done")).isEqualTo("done");

    assertThat(err.toString()).isEmpty();
  }

  @Test
  void speaksOnceWhereNobodySeesALineChange() {
    during(Duration.ZERO, false, this::untilItSpoke);

    assertThat(err.toString().lines()).containsExactly("sustain: reading 7 of 9 ...");
  }

  @Test
  void takesItsLineAwayOnATerminal() {
    during(Duration.ZERO, true, this::untilItSpoke);

    assertThat(err.toString()).startsWith("\r\u001b[Kreading 7 of 9 ...").endsWith("\r\u001b[K");
  }

  private String during(Duration late, boolean terminal, Supplier<String> work) {
    try (Progress progress =
        Progress.after(late, new PrintWriter(err), terminal, () -> "reading 7 of 9")) {
      return progress.during(work::get);
    }
  }

  private String untilItSpoke() {
    while (err.toString().isEmpty()) {
      Thread.onSpinWait();
    }
    return "";
  }
}
