package io.flinksustain.benchmarks.corpus.replay;

import io.flinksustain.benchmarks.corpus.CorpusException;
import io.flinksustain.benchmarks.corpus.replay.Tape.Item;
import io.flinksustain.fact.Fact;
import io.flinksustain.monitor.decode.DecodeOptions;
import io.flinksustain.monitor.decode.Format;
import io.flinksustain.monitor.decode.Gathering;
import io.flinksustain.monitor.decode.RecordDecoder;
import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.monitor.replay.Recordings;
import io.flinksustain.monitor.replay.ReplaySource;
import io.flinksustain.report.Report;
import io.flinksustain.wire.FactJson;
import io.flinksustain.wire.SampleCount;
import io.flinksustain.wire.WireException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.ReadableConfig;

/** Puts recordings on a tape; of a labelled run every line must be readable. */
final class TapeReader {
  private final RecordDecoder decoder;
  private final Gathering gathering;
  private final EventTime time;
  private final List<Item> items = new ArrayList<>();

  private TapeReader(ReadableConfig config) {
    decoder = new RecordDecoder(config);
    gathering = new Gathering(config.get(DecodeOptions.GATHER_MAX_VALUES), dropped -> {});
    time = new EventTime(config, this::pass);
  }

  static Tape read(List<Path> recordings, ReadableConfig config) {
    TapeReader reader = new TapeReader(config);
    try (Recordings records = new Recordings(recordings.stream().map(Path::toString).toList(), 0)) {
      records.forEachRemaining(reader::take);
    }
    reader.pass(Long.MAX_VALUE);
    return new Tape(List.copyOf(reader.items));
  }

  private void take(RawRecord record) {
    if (!ReplaySource.isFact(record)) {
      decode(record);
    } else if (record.value().length > 0) {
      put(fact(record));
    }
    time.follow(record);
  }

  private void decode(RawRecord record) {
    RecordDecoder.Outcome outcome = decoder.decode(record, new SampleCount());
    if (outcome.problem() != null) {
      throw unreadable(record, outcome.problem());
    }
    for (Report report : outcome.reports()) {
      if (outcome.format() == Format.REPORT) {
        put(report);
      } else {
        gathering.add(report, 0, this::put);
      }
    }
  }

  private static Fact fact(RawRecord record) {
    try {
      return FactJson.read(record.value());
    } catch (WireException e) {
      throw unreadable(record, e.getMessage());
    }
  }

  private static CorpusException unreadable(RawRecord record, String problem) {
    return new CorpusException(
        "%s, line %d: %s; record the run again"
            .formatted(record.topic(), record.offset() + 1, problem));
  }

  /** Parts go before the time that would make them late. */
  private void pass(long watermark) {
    gathering.flushUntil(watermark, this::put);
    items.add(new Item(null, null, watermark));
  }

  private void put(Report report) {
    items.add(new Item(report, null, 0));
  }

  private void put(Fact fact) {
    items.add(new Item(null, fact, 0));
  }
}
