package io.flinksustain.policy;

import java.util.Optional;

/** Values that can be asked for. */
@FunctionalInterface
interface Lookup {
  /**
   * The value that holds.
   *
   * @param knob whose value it is; empty for the whole job's
   */
  <T> Optional<Sourced<T>> find(PolicyOption<T> option, String knob);
}
