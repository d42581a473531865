package io.flinksustain.monitor.decode;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.flinksustain.monitor.kafka.RawRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The golden files: the same job in each format, and records made of them. */
final class Fixtures {
  /** The instant of all golden files. */
  static final long TS = 1795180885000L;

  /** One file for each format that shows the same two processes of one job. */
  static final List<String> SAME_JOB =
      List.of(
          "report.jsonl",
          "reading.jsonl",
          "prometheus-adapter.jsonl",
          "telegraf-v1.json",
          "telegraf-v2.jsonl",
          "otlp-prometheus-receiver.json",
          "otlp-prometheus-receiver.pb");

  private Fixtures() {}

  /** The records of a file: its lines where it has lines, itself otherwise. */
  static List<RawRecord> records(String file) {
    List<RawRecord> records = new ArrayList<>();
    if (file.endsWith(".jsonl")) {
      new String(bytes(file), UTF_8)
          .lines()
          .forEach(line -> records.add(record(line.getBytes(UTF_8), records.size())));
    } else {
      records.add(record(bytes(file), 0));
    }
    return records;
  }

  static RawRecord record(String json) {
    return record(json.getBytes(UTF_8), 0);
  }

  static RawRecord record(byte[] value, long offset) {
    return new RawRecord("sustain.metrics", 3, offset, TS + 700, new byte[] {1}, value);
  }

  static String text(String file) {
    return new String(bytes(file), UTF_8);
  }

  private static byte[] bytes(String file) {
    try (InputStream in = Fixtures.class.getResourceAsStream(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("reading " + file, e);
    }
  }
}
