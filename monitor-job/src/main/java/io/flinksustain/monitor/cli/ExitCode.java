package io.flinksustain.monitor.cli;

/** What the command line tells scripts. */
public final class ExitCode {
  /** All went well. */
  public static final int OK = 0;

  /** It ran, and what it looked at is not as it should be. */
  public static final int FINDINGS = 1;

  /** Wrong usage or unreadable input. */
  public static final int USAGE = 2;

  /** Something outside does not work, such as Kafka. */
  public static final int ENVIRONMENT = 3;

  private ExitCode() {}
}
