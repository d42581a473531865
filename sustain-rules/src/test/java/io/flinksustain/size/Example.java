package io.flinksustain.size;

import java.util.EnumMap;
import java.util.Map;

/** The well-known example, of which each test changes what it is about. */
final class Example {
  private final Map<SizeOption, Double> values = new EnumMap<>(SizeOption.class);

  Example() {
    set(SizeOption.RATE, "1,000,000 msg/s");
    set(SizeOption.MESSAGE_SIZE, "2 kB");
    set(SizeOption.KEYS, "500,000,000");
    set(SizeOption.STATE_SIZE, "40 B");
    set(SizeOption.WINDOWS, "5");
    set(SizeOption.CHECKPOINT_INTERVAL, "1 min");
    set(SizeOption.MACHINES, "5");
    set(SizeOption.LINK, "10 GbE");
  }

  Example set(SizeOption option, String text) {
    values.put(option, option.parse(text).orElseThrow());
    return this;
  }

  Example without(SizeOption option) {
    values.remove(option);
    return this;
  }

  Inputs inputs() {
    return new Inputs(values);
  }

  Sizing size() {
    return inputs().size();
  }
}
