package io.flinksustain.benchmarks.bench;

import io.flinksustain.benchmarks.lab.process.LabException;
import io.flinksustain.fact.Fact;
import io.flinksustain.monitor.kafka.Topic;
import io.flinksustain.monitor.kafka.Topics;
import io.flinksustain.monitor.testing.SyntheticJob;
import io.flinksustain.wire.FactJson;
import io.flinksustain.wire.ReportJson;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.flink.configuration.Configuration;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes the backlog of a fleet. */
final class Backlogs {
  private Backlogs() {}

  static Backlog load(String kafka, String prefix, int jobs, int ticks) {
    long start = (System.currentTimeMillis() - ticks * 10_000L) / 60_000 * 60_000;
    long records = 0;
    long bytes = 0;
    long samples = 0;
    createTopics(kafka, prefix);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      List<SyntheticJob> fleet =
          java.util.stream.IntStream.range(0, jobs)
              .mapToObj(i -> SyntheticJob.slowSink("job-" + i, Character.forDigit(i % 16, 16)))
              .toList();
      for (SyntheticJob job : fleet) {
        for (Fact fact : job.facts(start)) {
          var unused =
              producer.send(
                  new ProducerRecord<>(
                      Topic.FACTS.fullName(prefix),
                      null,
                      start,
                      new byte[] {1},
                      FactJson.write(fact)));
        }
      }
      for (int tick = 0; tick < ticks; tick++) {
        long ts = start + tick * 10_000L;
        for (SyntheticJob job : fleet) {
          byte[] value = ReportJson.write(List.of(job.taskManagerReport(ts, 10_000)));
          var unused =
              producer.send(
                  new ProducerRecord<>(
                      Topic.METRICS.fullName(prefix),
                      null,
                      ts,
                      job.name().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                      value));
          records++;
          bytes += value.length;
          samples += 6 * 7 + 5;
        }
      }
    }
    return new Backlog(prefix, jobs, ticks, 6, records, bytes, samples);
  }

  private static void createTopics(String kafka, String prefix) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      NewTopic metrics = new NewTopic(Topic.METRICS.fullName(prefix), 4, (short) 1);
      NewTopic facts = new NewTopic(Topic.FACTS.fullName(prefix), 4, (short) 1);
      admin.createTopics(List.of(metrics, facts)).all().get();
    } catch (ExecutionException e) {
      throw new LabException("cannot create topics: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted", e);
    }
    Configuration config = new Configuration();
    config.setString("sustain.kafka.bootstrap-servers", kafka);
    config.setString("sustain.kafka.prefix", prefix);
    Topics.ensure(config);
  }
}
