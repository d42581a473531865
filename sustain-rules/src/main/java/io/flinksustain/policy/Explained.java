package io.flinksustain.policy;

/**
 * One value that holds for a job.
 *
 * @param name of the option
 * @param knob whose value it is; empty for the whole job's
 * @param value as a text
 * @param from where it is from
 */
public record Explained(String name, String knob, String value, Origin from) {
  static Explained mode(String knob, Sourced<Mode> mode) {
    return new Explained(ModeOptions.MODE.name(), knob, mode.value().toString(), mode.from());
  }

  /** {@code mode of parallelism}. */
  public String what() {
    return knob.isEmpty() ? name : name + " of " + knob;
  }

  /** {@code mode of parallelism: approve, from lane production in policy.yaml:14}. */
  public String sentence() {
    return what() + ": " + value + ", " + from;
  }
}
