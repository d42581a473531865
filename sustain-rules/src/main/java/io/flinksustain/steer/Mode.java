package io.flinksustain.steer;

/** How far Sustain may go with one knob of one job. */
public enum Mode {
  /** Says what it would do, and never commands. */
  ADVISE,
  /** Commands what a person approved. */
  APPROVE,
  /** Commands by itself. */
  AUTO
}
