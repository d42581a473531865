package io.flinksustain.monitor.decode;

import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.monitor.kafka.Unreadable;
import io.flinksustain.report.Report;
import io.flinksustain.wire.ReadingJson;
import io.flinksustain.wire.ReportJson;
import io.flinksustain.wire.SampleCount;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.ReadableConfig;

/** Turns one record into reports that can be trusted: format, ids and clock are checked. */
public final class RecordDecoder implements Serializable {
  private static final long serialVersionUID = 1;

  private final FormatByTopic formats;
  private final IdLimit ids;
  private final ClockGuard clock;
  private final SampleLabels labels;

  /** They remember what comes again, for as long as the task runs. */
  private transient Map<Format, Decoder> decoders;

  /**
   * What became of a record.
   *
   * @param format of the record, null when unknown
   * @param reports what could be read
   * @param problem why the rest could not, null when there is no rest
   * @param moved reports that were set back to the record's time
   */
  public record Outcome(Format format, List<Report> reports, String problem, int moved) {}

  public RecordDecoder(ReadableConfig config) {
    formats = FormatByTopic.parse(config.get(DecodeOptions.FORMAT));
    ids = new IdLimit(config.get(DecodeOptions.MAX_ID_LENGTH));
    clock =
        new ClockGuard(
            config.get(DecodeOptions.CLOCK_TOLERANCE).toMillis(),
            config.get(DecodeOptions.MAX_CLOCK_SKEW).toMillis());
    labels =
        new SampleLabels(
            config.get(DecodeOptions.CLUSTER),
            List.copyOf(config.get(DecodeOptions.DEPLOYMENT_LABELS)),
            config.get(DecodeOptions.CONTAINER));
  }

  /** Never throws, whatever the bytes are. */
  public Outcome decode(RawRecord record, SampleCount count) {
    try {
      Format format = formats.of(record.topic(), record.value());
      return checked(record, format, decoder(format).decode(record.value(), count));
    } catch (RuntimeException e) {
      return new Outcome(null, List.of(), Unreadable.reason(e), 0);
    }
  }

  private Outcome checked(RawRecord record, Format format, Decoder.Decoded decoded) {
    List<Report> good = new ArrayList<>(decoded.reports().size());
    String problem = decoded.problem();
    int moved = 0;
    for (Report report : decoded.reports()) {
      String wrong = ids.problem(report);
      wrong = wrong != null ? wrong : clock.problem(report.ts(), record.timestamp());
      if (wrong != null) {
        problem = problem != null ? problem : wrong;
      } else if (clock.isAhead(report.ts(), record.timestamp())) {
        good.add(at(clock.corrected(record.timestamp()), report));
        moved++;
      } else {
        good.add(report);
      }
    }
    return new Outcome(format, good, problem, moved);
  }

  private Decoder decoder(Format format) {
    if (decoders == null) {
      decoders = new EnumMap<>(Format.class);
    }
    return decoders.computeIfAbsent(format, this::newDecoder);
  }

  private Decoder newDecoder(Format format) {
    return switch (format) {
      case REPORT -> (record, count) -> Decoder.Decoded.all(ReportJson.read(record, count));
      case READING ->
          (record, count) -> Decoder.Decoded.all(List.of(ReadingJson.read(record, count)));
      case PROMETHEUS_ADAPTER -> new PrometheusAdapterDecoder(labels);
      case OTLP_PROTO -> new OtlpProtoDecoder(labels);
      case OTLP_JSON -> new OtlpJsonDecoder(labels);
      case TELEGRAF -> new TelegrafDecoder(labels);
    };
  }

  private static Report at(long ts, Report report) {
    return new Report(
        report.job(), report.process(), report.host(), ts, report.intervalMs(), report.tables());
  }
}
