package io.flinksustain.monitor.decode;

import io.flinksustain.monitor.options.OptionException;
import io.flinksustain.wire.WireException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A way to write Flink metrics into a Kafka record. */
public enum Format {
  /** Our own columnar report, one process a record. */
  REPORT,
  /** Our own reading, one entity a record. */
  READING,
  /** prometheus-kafka-adapter, JSON, one sample a record. */
  PROMETHEUS_ADAPTER,
  /** OpenTelemetry Collector, Kafka exporter, encoding {@code otlp_proto}. */
  OTLP_PROTO,
  /** OpenTelemetry Collector, Kafka exporter, encoding {@code otlp_json}. */
  OTLP_JSON,
  /** Telegraf, Kafka output, data format {@code json}, single or batch. */
  TELEGRAF;

  /** How records mostly begin: with these first fields no parser is needed to know them. */
  private static final byte[] ADAPTER = "{\"labels\":{".getBytes(StandardCharsets.UTF_8);

  private static final byte[] OWN =
      "{\"v\":1,\"kind\":\"report\",".getBytes(StandardCharsets.UTF_8);

  /** The name in options: lower case with hyphens. */
  public String optionName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The format of an option name; throws {@link OptionException} for any other text. */
  public static Format ofOptionName(String name) {
    return Arrays.stream(values())
        .filter(format -> format.optionName().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new OptionException(
                    DecodeOptions.FORMAT.key()
                        + ": format '"
                        + name
                        + "' is unknown: write auto, "
                        + optionNames()));
  }

  /**
   * The format that the first bytes of a record show.
   *
   * @throws WireException when they show none
   */
  static Format sniff(byte[] record) {
    // An OTLP request starts with field 1, length-delimited: 0x0A. That is a line feed as well, but
    // no producer of JSON starts with one.
    if (record.length > 0 && record[0] == 0x0A) {
      return OTLP_PROTO;
    }
    if (startsWith(record, ADAPTER)) {
      return PROMETHEUS_ADAPTER;
    }
    return startsWith(record, OWN) ? REPORT : JsonSniffer.sniff(record);
  }

  private static boolean startsWith(byte[] record, byte[] head) {
    return record.length > head.length
        && Arrays.equals(record, 0, head.length, head, 0, head.length);
  }

  private static String optionNames() {
    return Arrays.stream(values()).map(Format::optionName).collect(Collectors.joining(", "));
  }
}
