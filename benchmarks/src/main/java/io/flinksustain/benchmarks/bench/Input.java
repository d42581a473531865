package io.flinksustain.benchmarks.bench;

import io.flinksustain.monitor.decode.Format;
import java.util.EnumMap;
import java.util.Map;

/**
 * A format that backlogs are written in.
 *
 * @param format of the records
 * @param figure leading part of the names of its figures
 * @param share of the fleet's jobs that are written: formats that take longer get fewer, so that a
 *     core drains each in a minute or so
 */
record Input(Format format, String figure, double share) {
  private static final Map<Format, Input> ALL = new EnumMap<>(Format.class);

  static {
    add(Format.REPORT, "pipeline", 1);
    add(Format.READING, "reading", 0.16);
    add(Format.PROMETHEUS_ADAPTER, "adapter_json", 0.08);
    add(Format.OTLP_PROTO, "otlp", 0.65);
    add(Format.OTLP_JSON, "otlp_json", 0.04);
    add(Format.TELEGRAF, "telegraf", 0.12);
  }

  static Input of(Format format) {
    return ALL.get(format);
  }

  int jobs(int all) {
    return Math.max(1, (int) Math.round(all * share));
  }

  private static void add(Format format, String figure, double share) {
    ALL.put(format, new Input(format, figure, share));
  }
}
