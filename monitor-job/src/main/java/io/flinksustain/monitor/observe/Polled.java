package io.flinksustain.monitor.observe;

import java.util.List;

/**
 * What came of asking one target once.
 *
 * @param observed whatever there is to say
 * @param leftOut how many jobs are left out because what was asked about them failed
 * @param seen the clusters that were found in a namespace; null when the target is none
 */
record Polled(List<Observed> observed, int leftOut, NamespaceSeen seen) {
  Polled(List<Observed> observed, int leftOut) {
    this(observed, leftOut, null);
  }
}
