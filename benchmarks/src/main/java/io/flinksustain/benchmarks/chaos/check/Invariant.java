package io.flinksustain.benchmarks.chaos.check;

import java.util.stream.Stream;

/** Something that must be true of each change, whatever was killed meanwhile. */
@FunctionalInterface
interface Invariant {
  /** Where it does not hold; empty when it does. */
  Stream<Violation> violations(History history);
}
