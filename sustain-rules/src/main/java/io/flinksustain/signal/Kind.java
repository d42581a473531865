package io.flinksustain.signal;

/** How a signal's successive values relate. */
public enum Kind {
  /** Each value stands for itself. */
  GAUGE,
  /** Values only grow, until a restart sets them back; rates and increases are what matters. */
  COUNTER
}
