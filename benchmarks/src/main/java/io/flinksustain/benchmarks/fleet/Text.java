package io.flinksustain.benchmarks.fleet;

import io.flinksustain.benchmarks.fleet.Labels.Label;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A piece of JSON in the making, used again for the next record. */
final class Text {
  /** Whole numbers up to here are exact as a double. */
  private static final double EXACT = 1L << 53;

  private final StringBuilder out = new StringBuilder(1024);

  Text clear() {
    out.setLength(0);
    return this;
  }

  Text add(String text) {
    out.append(text);
    return this;
  }

  Text add(long number) {
    out.append(number);
    return this;
  }

  /** Whole numbers without a fraction, as Flink and Go write them. */
  Text number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < EXACT) {
      out.append((long) value);
    } else {
      out.append(value);
    }
    return this;
  }

  /** {@code "name":"value"}. */
  Text field(String name, String value) {
    out.append('"').append(name).append("\":\"").append(value).append('"');
    return this;
  }

  /** {@code "name":"value",} for each of them. */
  Text fields(List<Label> labels) {
    for (Label label : labels) {
      field(label.name(), label.value()).add(",");
    }
    return this;
  }

  /** Without the comma that ends it, if one does. */
  Text endList() {
    int last = out.length() - 1;
    if (last >= 0 && out.charAt(last) == ',') {
      out.setLength(last);
    }
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  byte[] bytes() {
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
