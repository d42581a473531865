package io.flinksustain.policy;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;

/** Reads time zones. */
final class TimeZoneParser implements PolicyOption.Parser<ZoneId> {
  @Override
  public Optional<ZoneId> parse(String knob, String text) {
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public Collection<String> words() {
    return ZoneId.getAvailableZoneIds();
  }
}
