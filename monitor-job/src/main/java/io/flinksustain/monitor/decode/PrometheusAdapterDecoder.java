package io.flinksustain.monitor.decode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.report.BytesCache;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.SignalNames;
import io.flinksustain.wire.SampleCount;
import io.flinksustain.wire.WireException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Reads prometheus-kafka-adapter's JSON: one sample a record, its value as text, its time in whole
 * seconds.
 *
 * <p>A record in the adapter's own spelling whose labels are known is not parsed again; all others
 * are, as JSON.
 */
final class PrometheusAdapterDecoder implements Decoder {
  private static final Decoded NOTHING = Decoded.all(List.of());

  private final SampleLabels names;
  private final KnownPlaces places = new KnownPlaces();
  private final BytesCache<Optional<Signal>> metrics = new BytesCache<>(1 << 12, 1 << 20);
  private final AdapterRecord spelled = new AdapterRecord();
  private byte[] lastTime = {};
  private long lastMillis;

  PrometheusAdapterDecoder(SampleLabels names) {
    this.names = names;
  }

  @Override
  public Decoded decode(byte[] record, SampleCount count) {
    if (!names.needName() && spelled.read(record) && findTime()) {
      return known(record, count);
    }
    return parsed(record, count);
  }

  private Decoded known(byte[] record, SampleCount count) {
    Signal signal = signal().orElse(null);
    double value = signal == null ? Double.NaN : signal.scale(spelled.value());
    if (Double.isNaN(value)) {
      return nothing(record, count);
    }
    Place place;
    try {
      place =
          places.place(
              signal.scope(),
              record,
              spelled.labelsFrom(),
              spelled.labelsLength(),
              this,
              scope -> names.place(scope, JsonTree.texts(labels(JsonTree.object(record)))));
    } catch (WireException e) {
      return parsed(record, count);
    }
    double measured = place.measured(signal, value);
    if (place.isNowhere() || Double.isNaN(measured)) {
      count.add(false);
      return NOTHING;
    }
    count.add(true);
    return Decoded.all(List.of(place.report(signal, lastMillis, measured)));
  }

  /** Of a value that is not kept it only matters that the record is JSON. */
  private Decoded nothing(byte[] record, SampleCount count) {
    int from = spelled.labelsFrom();
    int length = spelled.labelsLength();
    if (places.know(record, from, length)) {
      count.add(false);
      return NOTHING;
    }
    Decoded decoded = parsed(record, count);
    places.learn(record, from, length, this);
    return decoded;
  }

  private Decoded parsed(byte[] record, SampleCount count) {
    JsonNode json = JsonTree.object(record);
    SampleReports reports = new SampleReports(names);
    reports.add(
        JsonTree.needed(json, "name").asText(),
        JsonTree.texts(labels(json)),
        millis(JsonTree.needed(json, "timestamp")),
        number(JsonTree.needed(json, "value")),
        false);
    return reports.decoded(count);
  }

  private Optional<Signal> signal() {
    int from = spelled.nameFrom();
    int length = spelled.nameLength();
    Optional<Signal> known = metrics.find(spelled.bytes(), from, length);
    if (known == null) {
      known = SignalNames.ofMetric(spelled.name());
      metrics.keep(spelled.bytes(), from, length, known);
    }
    return known;
  }

  /** Samples of one scrape, and mostly of many, have the same time. */
  private boolean findTime() {
    if (spelled.hasTime(lastTime)) {
      return true;
    }
    try {
      lastMillis = millis(spelled.time());
      lastTime = spelled.time().getBytes(ISO_8859_1);
      return true;
    } catch (DateTimeException | ArithmeticException e) {
      return false;
    }
  }

  private static JsonNode labels(JsonNode json) {
    return JsonTree.needed(json, "labels");
  }

  private static long millis(JsonNode timestamp) {
    try {
      return millis(timestamp.asText());
    } catch (DateTimeException | ArithmeticException e) {
      throw JsonTree.wrong("timestamp", timestamp, "a time such as 2026-01-01T00:00:00Z");
    }
  }

  private static long millis(String time) {
    return OffsetDateTime.parse(time).toInstant().toEpochMilli();
  }

  /** Go writes NaN, +Inf and -Inf; all of them mean that there is no value. */
  private static double number(JsonNode value) {
    String text = value.asText();
    if (text.equals("+Inf") || text.equals("-Inf")) {
      return Double.NaN;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw JsonTree.wrong("value", value, "a number as text");
    }
  }
}
