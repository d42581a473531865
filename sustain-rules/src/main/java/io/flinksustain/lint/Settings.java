package io.flinksustain.lint;

import io.flinksustain.flink.FlinkDuration;
import io.flinksustain.flink.KnownKeys;
import io.flinksustain.flink.Quantities;
import io.flinksustain.text.NumberText;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Flink's configuration as Flink would read it: by key, old names included. */
public final class Settings {
  private final Fields fields;
  private final KnownKeys keys = KnownKeys.bundled();

  Settings(Fields fields) {
    this.fields = fields;
  }

  /** What is set, as it is written. */
  public Collection<Setting> all() {
    return fields.all();
  }

  /** What is set and then set again. */
  public List<Setting> overridden() {
    return fields.overridden();
  }

  /** The setting of an option under any name that Flink reads. */
  public Optional<Setting> get(String key) {
    return keys.names(key).stream().flatMap(name -> fields.get(name).stream()).findFirst();
  }

  /** Its text, or an empty one. */
  public String text(String key) {
    return get(key).map(s -> s.value().strip()).orElse("");
  }

  /** Its text in lower case, or an empty one. */
  public String lower(String key) {
    return text(key).toLowerCase(Locale.ROOT);
  }

  public boolean is(String key, boolean otherwise) {
    String text = lower(key);
    return text.isEmpty() ? otherwise : text.equals("true");
  }

  /** Bytes. */
  public Optional<Long> bytes(String key) {
    return get(key).flatMap(s -> Quantities.flinkMemory(s.value()));
  }

  public Optional<Duration> duration(String key) {
    return get(key).flatMap(s -> FlinkDuration.parse(s.value()));
  }

  /** A number without a fraction. */
  public Optional<Integer> integer(String key) {
    return get(key).flatMap(s -> NumberText.integer(s.value()));
  }

  public Optional<Double> decimal(String key) {
    return get(key).flatMap(s -> NumberText.decimal(s.value()));
  }
}
