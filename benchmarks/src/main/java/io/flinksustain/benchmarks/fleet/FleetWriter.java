package io.flinksustain.benchmarks.fleet;

import io.flinksustain.benchmarks.lab.process.LabException;
import io.flinksustain.fact.Fact;
import io.flinksustain.monitor.kafka.OutputRecord;
import io.flinksustain.monitor.kafka.OutputRecords;
import io.flinksustain.report.Report;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;

/** Writes facts and reports of a fleet to its topics; not for several threads at once. */
final class FleetWriter implements AutoCloseable {
  private final Fleet fleet;
  private final FleetTarget target;
  private final RecordEncoder encoder;
  private final KafkaProducer<byte[], byte[]> producer;
  private final AtomicReference<Exception> failure = new AtomicReference<>();
  private Written written = Written.NOTHING;

  /** Creates the topics where they are missing. */
  FleetWriter(Fleet fleet, FleetTarget target) {
    this.fleet = fleet;
    this.target = target;
    encoder = RecordEncoder.of(target.format());
    FleetTopics.create(target);
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers", target.bootstrapServers(),
                "compression.type", target.compression(),
                "linger.ms", "20",
                "batch.size", "262144",
                "buffer.memory", "67108864"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** All facts known at {@code ts}, in the partitions that the monitor itself would choose. */
  void writeFacts(long ts) {
    int partitions = producer.partitionsFor(target.facts()).size();
    for (Fact fact : fleet.facts(ts)) {
      OutputRecord record = OutputRecords.of(fact);
      int partition = Utils.toPositive(Utils.murmur2(bytes(record.orderKey()))) % partitions;
      send(
          new ProducerRecord<>(target.facts(), partition, ts, bytes(record.key()), record.value()));
    }
  }

  /** The report of a slot, stamped with its own time. */
  void write(long tick, int slot) {
    Report report = fleet.report(tick, slot);
    // All processes of a job in one partition, as the monitor's own records are.
    byte[] key = bytes(report.job().key());
    long ts = report.ts();
    encoder.encode(
        fleet.process(slot),
        report,
        value -> {
          send(new ProducerRecord<>(target.metrics(), null, ts, key, value));
          written = written.plusRecord(value.length, ts);
        });
    written = written.plusSamples(fleet.samples(slot));
  }

  /** What was written of metrics so far. */
  Written written() {
    return written;
  }

  /** Waits until the broker has everything. */
  void flush() {
    producer.flush();
    requireSent();
  }

  @Override
  public void close() {
    producer.close();
    requireSent();
  }

  /** A failure is told with the next record, or at the end. */
  @SuppressWarnings("FutureReturnValueIgnored")
  private void send(ProducerRecord<byte[], byte[]> record) {
    requireSent();
    producer.send(
        record,
        (metadata, problem) -> {
          if (problem != null) {
            failure.compareAndSet(null, problem);
          }
        });
  }

  private void requireSent() {
    Exception problem = failure.get();
    if (problem != null) {
      throw new LabException(
          "the broker at " + target.bootstrapServers() + " refused a record of the fleet", problem);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
