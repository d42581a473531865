package io.flinksustain.benchmarks.corpus.record;

import io.flinksustain.benchmarks.lab.process.LabException;
import io.flinksustain.benchmarks.watched.EventBytes;
import io.flinksustain.benchmarks.watched.Generator;
import io.flinksustain.benchmarks.watched.JobPlan;
import io.flinksustain.benchmarks.watched.OfferedRate;
import io.flinksustain.benchmarks.watched.Steps;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Fills the topic of a job at the rate of its plan, partition after partition. */
final class Feeder implements AutoCloseable {
  private static final long TICK_MILLIS = 20;

  private final JobPlan plan;
  private final int partitions;
  private final Generator generator;
  private final KafkaProducer<byte[], byte[]> producer;
  private final AtomicReference<Exception> failure = new AtomicReference<>();
  private final Thread thread;
  private volatile boolean closing;

  /** Makes the topic and starts. */
  Feeder(JobPlan plan) {
    this.plan = plan;
    this.partitions = plan.shape().source().partitions();
    this.generator = Generator.of(plan);
    makeTopic();
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", plan.brokers(), "linger.ms", "20"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    thread = new Thread(this::feed, "feed-" + plan.name());
    thread.setDaemon(true);
    thread.start();
  }

  private void makeTopic() {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", plan.brokers()))) {
      admin.createTopics(List.of(new NewTopic(plan.name(), partitions, (short) 1))).all().get();
    } catch (ExecutionException e) {
      throw new LabException("cannot make the topic " + plan.name() + ": " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted", e);
    }
  }

  private void feed() {
    Steps rate = OfferedRate.of(plan, 1);
    double due = 0;
    long sent = 0;
    long last = System.currentTimeMillis();
    while (!closing) {
      long now = System.currentTimeMillis();
      due += rate.at(now) * (now - last) / 1e3;
      last = now;
      while (sent < (long) due) {
        send(sent++);
      }
      pause();
    }
  }

  private void send(long id) {
    byte[] value = EventBytes.write(generator.map(id));
    var unused =
        producer.send(
            new ProducerRecord<>(plan.name(), (int) (id % partitions), null, value),
            (sent, problem) -> failure.compareAndSet(null, problem));
  }

  /** Throws when a record could not be written. */
  void requireRunning() {
    Exception problem = failure.get();
    if (problem != null) {
      throw new LabException("cannot feed " + plan.name() + ": " + problem.getMessage(), problem);
    }
  }

  private void pause() {
    try {
      Thread.sleep(TICK_MILLIS);
    } catch (InterruptedException e) {
      closing = true;
    }
  }

  @Override
  public void close() {
    closing = true;
    thread.interrupt();
    producer.close();
  }
}
