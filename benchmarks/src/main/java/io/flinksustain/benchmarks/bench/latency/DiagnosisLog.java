package io.flinksustain.benchmarks.bench.latency;

import io.flinksustain.benchmarks.lab.record.TopicReader;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.monitor.kafka.Topic;
import io.flinksustain.wire.VerdictJson;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Notes when each diagnosis could be read; what it says is read later, which takes no time now. */
final class DiagnosisLog implements AutoCloseable {
  private record Raw(byte[] value, long written, long seen) {}

  private final ConcurrentLinkedQueue<Raw> raw = new ConcurrentLinkedQueue<>();
  private final List<Arrival> arrivals = new ArrayList<>();
  private final TopicReader reader;

  DiagnosisLog(String bootstrapServers, String prefix) {
    reader =
        new TopicReader(bootstrapServers, List.of(Topic.DIAGNOSES.fullName(prefix)), this::accept);
  }

  private void accept(ConsumerRecord<byte[], byte[]> record) {
    raw.add(new Raw(record.value(), record.timestamp(), System.currentTimeMillis()));
  }

  /** What has come by now; for one thread only. */
  List<Arrival> arrivals() {
    reader.requireRunning();
    for (Raw next = raw.poll(); next != null; next = raw.poll()) {
      arrivals.add(arrival(next));
    }
    return List.copyOf(arrivals);
  }

  private static Arrival arrival(Raw raw) {
    Diagnosis d = VerdictJson.readDiagnosis(raw.value());
    return new Arrival(d.job().key(), d.cause(), d.at(), raw.written(), raw.seen());
  }

  @Override
  public void close() {
    reader.close();
  }
}
