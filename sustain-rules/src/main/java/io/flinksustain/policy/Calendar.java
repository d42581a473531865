package io.flinksustain.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * When changes may be begun.
 *
 * @param timeZone of all times that do not say their own
 * @param maintenance windows; none of them means at any time
 * @param freezes when nothing may be begun, windows or not
 */
record Calendar(
    ZoneId timeZone, List<Sourced<MaintenanceWindow>> maintenance, List<Sourced<Freeze>> freezes) {

  /** The freeze that holds now; of several the one that ends last. */
  Optional<Sourced<Freeze>> frozen(Instant now) {
    return freezes.stream()
        .filter(freeze -> freeze.value().holds(now, timeZone))
        .max((one, other) -> end(one).compareTo(end(other)));
  }

  Instant end(Sourced<Freeze> freeze) {
    return freeze.value().to().instant(timeZone);
  }

  boolean isOpen(Instant now) {
    return maintenance.isEmpty()
        || maintenance.stream().anyMatch(window -> window.value().isOpen(now, timeZone));
  }

  /** When a window opens next; empty when none ever does. */
  Optional<Instant> next(Instant now) {
    return maintenance.stream()
        .flatMap(window -> window.value().next(now, timeZone).stream())
        .min(Instant::compareTo);
  }

  /** The start of the day after today. */
  Instant tomorrow(Instant now) {
    return start(LocalDate.ofInstant(now, timeZone).plusDays(1));
  }

  /** The start of today. */
  Instant today(Instant now) {
    return start(LocalDate.ofInstant(now, timeZone));
  }

  private Instant start(LocalDate day) {
    return WallClock.instant(day.atStartOfDay(), timeZone);
  }

  String text(Instant instant) {
    return WallClock.text(instant, timeZone);
  }

  /** All windows and where they are from. */
  String windows() {
    return maintenance.stream().map(Sourced::toString).collect(Collectors.joining("; "));
  }
}
