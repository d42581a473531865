package io.flinksustain.monitor.replay;

import io.flinksustain.monitor.kafka.RawRecord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.lib.util.IteratorSourceEnumerator;
import org.apache.flink.api.connector.source.lib.util.IteratorSourceReader;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Recorded reports, readings and facts in the order of their timestamps, once each, to the end.
 *
 * <p>The kind of a record is its key. One split has them all; run it with parallelism 1.
 */
public final class ReplaySource
    implements Source<RawRecord, ReplaySplit, Collection<ReplaySplit>>,
        ResultTypeQueryable<RawRecord> {
  private static final Set<String> METRICS = Set.of("", "report", "reading");

  private final String[] files;

  public ReplaySource(List<Path> files) {
    this.files = files.stream().map(Path::toString).toArray(String[]::new);
  }

  /** Whether a record of this source is a fact; what cannot be read counts as a metric. */
  public static boolean isFact(RawRecord record) {
    return !METRICS.contains(new String(record.key(), StandardCharsets.UTF_8));
  }

  @Override
  public Boundedness getBoundedness() {
    return Boundedness.BOUNDED;
  }

  @Override
  public SplitEnumerator<ReplaySplit, Collection<ReplaySplit>> createEnumerator(
      SplitEnumeratorContext<ReplaySplit> context) {
    ReplaySplit all = new ReplaySplit(List.of(files), 0);
    // Flink's reader takes it for granted that a split has a record.
    return restoreEnumerator(context, all.isEmpty() ? List.of() : List.of(all));
  }

  @Override
  public SplitEnumerator<ReplaySplit, Collection<ReplaySplit>> restoreEnumerator(
      SplitEnumeratorContext<ReplaySplit> context, Collection<ReplaySplit> splits) {
    return new IteratorSourceEnumerator<>(context, splits);
  }

  @Override
  public SourceReader<RawRecord, ReplaySplit> createReader(SourceReaderContext context) {
    return new IteratorSourceReader<>(context);
  }

  @Override
  public SimpleVersionedSerializer<ReplaySplit> getSplitSerializer() {
    return new ReplaySplitSerializer();
  }

  @Override
  public SimpleVersionedSerializer<Collection<ReplaySplit>> getEnumeratorCheckpointSerializer() {
    return new ReplayStateSerializer();
  }

  @Override
  public TypeInformation<RawRecord> getProducedType() {
    return TypeInformation.of(RawRecord.class);
  }
}
