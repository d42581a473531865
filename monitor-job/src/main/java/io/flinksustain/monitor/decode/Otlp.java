package io.flinksustain.monitor.decode;

import io.opentelemetry.proto.common.v1.AnyValue;

/** What OTLP in protobuf and OTLP in JSON have in common. */
final class Otlp {
  /** AGGREGATION_TEMPORALITY_DELTA. */
  static final int DELTA = 1;

  private static final long NO_RECORDED_VALUE = 1;
  private static final long NANOS_PER_MILLI = 1_000_000;

  private Otlp() {}

  /** The milliseconds of unsigned nanoseconds. */
  static long millis(long unixNanos) {
    return Long.divideUnsigned(unixNanos, NANOS_PER_MILLI);
  }

  /** The text of an attribute of the kinds that Flink's labels are. */
  static String text(AnyValue value) {
    return value.hasIntValue() ? Long.toString(value.getIntValue()) : value.getStringValue();
  }

  /** True for a point that says only that its series has ended. */
  static boolean hasNoValue(long flags) {
    return (flags & NO_RECORDED_VALUE) != 0;
  }
}
