package io.flinksustain.benchmarks.bench.latency;

import io.flinksustain.benchmarks.lab.record.TopicReader;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.monitor.kafka.Topic;
import io.flinksustain.wire.VerdictJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;

/**
 * Notes when each diagnosis could be read, by those who wait for the commit and by those who do
 * not; what it says is read later, which takes no time now.
 */
final class DiagnosisLog implements AutoCloseable {
  private record Place(int partition, long offset) {}

  private record Raw(byte[] value, Place place, long seen) {}

  private final Map<Place, Long> early = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Raw> raw = new ConcurrentLinkedQueue<>();
  private final List<Arrival> arrivals = new ArrayList<>();
  private final TopicReader uncommitted;
  private final TopicReader committed;

  DiagnosisLog(String bootstrapServers, String prefix) {
    List<String> topic = List.of(Topic.DIAGNOSES.fullName(prefix));
    uncommitted =
        new TopicReader(
            bootstrapServers,
            topic,
            IsolationLevel.READ_UNCOMMITTED,
            record -> early.put(place(record), System.currentTimeMillis()));
    committed =
        new TopicReader(
            bootstrapServers,
            topic,
            record -> raw.add(new Raw(record.value(), place(record), System.currentTimeMillis())));
  }

  /** What has come by now; for one thread only. */
  List<Arrival> arrivals() {
    uncommitted.requireRunning();
    committed.requireRunning();
    for (Raw next = raw.poll(); next != null; next = raw.poll()) {
      arrivals.add(arrival(next));
    }
    return List.copyOf(arrivals);
  }

  private Arrival arrival(Raw raw) {
    Diagnosis d = VerdictJson.readDiagnosis(raw.value());
    long first = early.getOrDefault(raw.place(), raw.seen());
    return new Arrival(d.job().key(), d.cause(), d.at(), first, raw.seen());
  }

  private static Place place(ConsumerRecord<byte[], byte[]> record) {
    return new Place(record.partition(), record.offset());
  }

  @Override
  public void close() {
    uncommitted.close();
    committed.close();
  }
}
