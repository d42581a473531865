package io.flinksustain.monitor;

import io.flinksustain.monitor.cli.Cli;
import io.flinksustain.monitor.cli.ExitCode;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The main class, for {@code bin/sustain} as for {@code flink run}. */
public final class Sustain {
  private static final String FLINKS_CALLER = "org.apache.flink.client.program.PackagedProgram";

  private Sustain() {}

  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = new Cli(new FlinkEngine(), out, err).execute(args);
    if (!calledByFlink()) {
      System.exit(code);
    }
    if (code != ExitCode.OK) {
      throw new IllegalStateException("sustain ended with exit code " + code + ", see its output");
    }
  }

  /** Inside of Flink's client or JobManager an exit would end that process. */
  private static boolean calledByFlink() {
    return StackWalker.getInstance()
        .walk(frames -> frames.anyMatch(f -> f.getClassName().equals(FLINKS_CALLER)));
  }
}
