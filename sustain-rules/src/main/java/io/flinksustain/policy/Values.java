package io.flinksustain.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Values of options, of the whole job and of knobs. */
final class Values implements Lookup {
  private record Key(PolicyOption<?> option, String knob) {}

  private final Map<Key, Sourced<?>> values = new LinkedHashMap<>();
  private final Set<String> knobs = new TreeSet<>();

  /**
   * Sets a value.
   *
   * @param knob whose value it is; empty for the whole job's
   */
  <T> void put(PolicyOption<T> option, String knob, Sourced<T> value) {
    values.put(new Key(option, knob), value);
    if (!knob.isEmpty()) {
      knobs.add(knob);
    }
  }

  /** The value that was set for exactly this. */
  // What is put under an option has its type.
  @SuppressWarnings("unchecked")
  <T> Optional<Sourced<T>> get(PolicyOption<T> option, String knob) {
    return Optional.ofNullable((Sourced<T>) values.get(new Key(option, knob)));
  }

  /** The value of the knob; where it has none, that of the whole job. */
  @Override
  public <T> Optional<Sourced<T>> find(PolicyOption<T> option, String knob) {
    return get(option, knob).or(() -> get(option, ""));
  }

  /** The knobs that have values of their own, in alphabetical order. */
  Set<String> knobs() {
    return new TreeSet<>(knobs);
  }
}
