package io.flinksustain.benchmarks.lab.record;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flinksustain.monitor.kafka.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Writes all reports and facts to files that {@code sustain replay} reads. */
public final class Recorder implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, OrderedLines> files;
  private final TopicReader reader;

  /**
   * Starts recording into a directory, beside a copy of the scenario and the options that Sustain
   * runs with.
   */
  public Recorder(
      String bootstrapServers,
      String topicPrefix,
      Path directory,
      Path scenario,
      Map<String, String> options) {
    try {
      Files.createDirectories(directory);
      Files.copy(scenario, directory.resolve("scenario.yaml"), StandardCopyOption.REPLACE_EXISTING);
      Files.writeString(directory.resolve(ReplayOptions.FILE), ReplayOptions.yaml(options));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot record to " + directory, e);
    }
    String metrics = Topic.METRICS.fullName(topicPrefix);
    String facts = Topic.FACTS.fullName(topicPrefix);
    files =
        Map.of(
            metrics, new OrderedLines(directory.resolve("metrics.jsonl.gz")),
            facts, new OrderedLines(directory.resolve("facts.jsonl.gz")));
    reader = new TopicReader(bootstrapServers, List.of(metrics, facts), this::write);
  }

  /** Throws what made the recording end early. */
  public void requireRunning() {
    reader.requireRunning();
  }

  @Override
  public void close() {
    try {
      reader.close();
    } finally {
      files.values().forEach(OrderedLines::close);
    }
  }

  private void write(ConsumerRecord<byte[], byte[]> written) {
    if (written.value() != null) {
      files.get(written.topic()).add(ts(written), written.value());
    }
  }

  private static long ts(ConsumerRecord<byte[], byte[]> written) {
    try {
      return JSON.readTree(written.value()).path("ts").asLong(written.timestamp());
    } catch (IOException e) {
      return written.timestamp();
    }
  }
}
