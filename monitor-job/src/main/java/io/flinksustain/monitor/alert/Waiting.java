package io.flinksustain.monitor.alert;

import io.flinksustain.alert.Posting;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * What one Alertmanager has still to be told: the newest word about each alert, and so never more
 * than there are alerts, however long nobody takes them.
 */
final class Waiting {
  private final LongSupplier clock;
  private final Map<Map<String, String>, Posting> byLabels = new LinkedHashMap<>();

  /**
   * @param clock epoch milliseconds
   */
  Waiting(LongSupplier clock) {
    this.clock = clock;
  }

  synchronized void put(Posting posting) {
    byLabels.put(posting.labels(), posting);
    notifyAll();
  }

  /** Waits until there is something. */
  synchronized void await() throws InterruptedException {
    while (byLabels.isEmpty()) {
      wait();
    }
  }

  /** The oldest ones, which are no longer kept; those that are stale are dropped on the way. */
  synchronized List<Posting> take(int most) {
    List<Posting> taken = new ArrayList<>();
    Iterator<Posting> each = byLabels.values().iterator();
    while (each.hasNext() && taken.size() < most) {
      Posting next = each.next();
      if (next.staleAt() >= clock.getAsLong()) {
        taken.add(next);
      }
      each.remove();
    }
    return taken;
  }

  /** Takes back what was not told, unless there is a newer word. */
  synchronized void putBack(List<Posting> postings) {
    postings.forEach(posting -> byLabels.putIfAbsent(posting.labels(), posting));
    notifyAll();
  }

  synchronized int size() {
    return byLabels.size();
  }
}
