package io.flinksustain.benchmarks.fleet;

/** Writes a backlog: so many ticks of a fleet, as fast as it goes, in the order of their time. */
public final class FleetLoader {
  private FleetLoader() {}

  /** Writes the facts known at the start, then the ticks, and waits until the broker has all. */
  public static Written load(Fleet fleet, FleetTarget target, int ticks) {
    try (FleetWriter writer = new FleetWriter(fleet, target)) {
      writer.writeFacts(fleet.start());
      for (long tick = 0; tick < ticks; tick++) {
        for (int slot = 0; slot < fleet.slots(); slot++) {
          writer.write(tick, slot);
        }
      }
      writer.flush();
      return writer.written();
    }
  }
}
