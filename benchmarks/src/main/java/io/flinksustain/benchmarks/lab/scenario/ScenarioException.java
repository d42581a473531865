package io.flinksustain.benchmarks.lab.scenario;

/** A scenario that cannot be run; the message names file, line, field and what was meant. */
public final class ScenarioException extends Exception {
  private static final long serialVersionUID = 1L;

  public ScenarioException(String message) {
    super(message);
  }
}
