package io.flinksustain.monitor;

import io.flinksustain.monitor.cli.Cli;
import io.flinksustain.monitor.cli.ExitCode;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The main class, for {@code bin/sustain} as for {@code flink run}. */
public final class Sustain {
  private Sustain() {}

  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    if (Starter.ofThisThread() == Starter.FLINK) {
      underFlink(args, out, err);
    } else {
      System.exit(new Cli(new FlinkEngine(), out, err).execute(args));
    }
  }

  /**
   * Inside of Flink's client or JobManager an exit would end that process. What is thrown is what
   * an operator shows of it, and Flink itself looks for some of the causes.
   *
   * @throws IllegalStateException with what was said and its cause, when it did not end well
   */
  static void underFlink(String[] args, PrintWriter out, PrintWriter err) {
    Cli cli = new Cli(new FlinkEngine(Starter.FLINK), out, err);
    int code = cli.execute(args);
    if (code != ExitCode.OK) {
      throw new IllegalStateException(
          "sustain ended with exit code %d: %s".formatted(code, cli.complaint()), cli.failure());
    }
  }
}
