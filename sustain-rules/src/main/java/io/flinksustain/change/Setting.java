package io.flinksustain.change;

/**
 * One knob of one subject, with the value it must stand at and the value it is to get.
 *
 * @param knob configuration key of Flink, {@code parallelism}, or another knob that rules name
 * @param subject id of the vertex it belongs to; empty when it is the whole job's
 * @param expected value that must be found before anything is changed; empty when it must be unset
 * @param value to set; empty to unset
 */
public record Setting(String knob, String subject, String expected, String value) {

  /** What puts everything back. */
  public Setting reversed() {
    return new Setting(knob, subject, value, expected);
  }
}
