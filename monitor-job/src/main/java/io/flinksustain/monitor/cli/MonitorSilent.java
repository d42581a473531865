package io.flinksustain.monitor.cli;

/** The topics can be read, and the monitor has not said what was waited for; tells what to do. */
final class MonitorSilent extends RuntimeException {
  private static final long serialVersionUID = 1;

  MonitorSilent(String message) {
    super(message);
  }
}
