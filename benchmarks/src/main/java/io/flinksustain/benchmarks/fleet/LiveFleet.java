package io.flinksustain.benchmarks.fleet;

import io.flinksustain.benchmarks.lab.process.LabException;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Writes a fleet at its own pace, each report when it is due, from a thread of its own until it is
 * closed. A report that is late keeps its own time, so that the lag is seen downstream too.
 */
public final class LiveFleet implements AutoCloseable {
  private static final long PAUSE_NANOS = 2_000_000;
  private static final long END_MS = 60_000;

  private final Fleet fleet;
  private final FleetWriter writer;
  private final Thread thread;
  private final long ticks;
  private volatile Pace pace = new Pace(Written.NOTHING, 0, 0);
  private volatile RuntimeException failure;
  private volatile boolean closing;

  private LiveFleet(Fleet fleet, FleetTarget target, long ticks) {
    this.fleet = fleet;
    this.ticks = ticks;
    writer = new FleetWriter(fleet, target);
    thread = new Thread(this::writeUntilClosed, "live-fleet");
    thread.setDaemon(true);
  }

  /**
   * Writes the facts, and from the start of the fleet on the reports. The start should be near, and
   * not so near that the facts are not written by then.
   */
  public static LiveFleet start(Fleet fleet, FleetTarget target) {
    return start(fleet, target, Long.MAX_VALUE);
  }

  /** The same for so many ticks only. */
  public static LiveFleet start(Fleet fleet, FleetTarget target, long ticks) {
    LiveFleet live = new LiveFleet(fleet, target, ticks);
    live.writer.writeFacts(Math.min(fleet.start(), System.currentTimeMillis()));
    live.thread.start();
    return live;
  }

  /** How it goes; throws when the writing ended early, with the reason. */
  public Pace pace() {
    RuntimeException reason = failure;
    if (reason != null) {
      throw new LabException("the live fleet ended early: " + reason.getMessage(), reason);
    }
    return pace;
  }

  /** Whether all ticks are written, or the writing ended early. */
  public boolean ended() {
    return !thread.isAlive();
  }

  /** Who falls ill when. */
  public List<Onset> onsets() {
    return fleet.onsets();
  }

  /** Ends after the report in hand and waits until the broker has everything. */
  @Override
  public void close() {
    closing = true;
    try {
      thread.join(END_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    writer.close();
  }

  private void writeUntilClosed() {
    try {
      for (long tick = 0; tick < ticks && !closing; tick++) {
        writeTick(tick);
      }
    } catch (RuntimeException e) {
      failure = e;
    }
  }

  private void writeTick(long tick) {
    for (int slot = 0; slot < fleet.slots() && !closing; slot++) {
      long due = fleet.due(tick, slot);
      awaitTime(due);
      writer.write(tick, slot);
      long lag = Math.max(0, System.currentTimeMillis() - due);
      long counted = tick == 0 ? 0 : lag;
      pace = new Pace(writer.written(), lag, Math.max(counted, pace.maxLagMs()));
    }
  }

  private void awaitTime(long due) {
    while (System.currentTimeMillis() < due && !closing) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }
}
