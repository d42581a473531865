package io.flinksustain.benchmarks.lab.record;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.benchmarks.lab.board.Board;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.monitor.kafka.Topic;
import io.flinksustain.wire.ChangeEventJson;
import io.flinksustain.wire.ChangeJson;
import io.flinksustain.wire.VerdictJson;
import io.flinksustain.wire.WireException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Puts what Sustain says on the board. */
public final class Verdicts implements AutoCloseable {
  private final Board board;
  private final Consumer<String> onNews;
  private final Map<String, Consumer<byte[]>> readers;
  private final TopicReader reader;

  /** Starts listening; {@code onNews} is called with the id of a job about which there is news. */
  public Verdicts(
      String bootstrapServers, String topicPrefix, Board board, Consumer<String> onNews) {
    this.board = board;
    this.onNews = onNews;
    Map<Topic, Consumer<byte[]>> byTopic =
        Map.of(
            Topic.DIAGNOSES, this::diagnosis,
            Topic.RECOMMENDATIONS, this::recommendation,
            Topic.CHANGES, this::change,
            Topic.COMMANDS, this::command,
            Topic.OUTCOMES, this::outcome);
    this.readers =
        byTopic.entrySet().stream()
            .collect(Collectors.toMap(e -> e.getKey().fullName(topicPrefix), Map.Entry::getValue));
    this.reader = new TopicReader(bootstrapServers, List.copyOf(readers.keySet()), this::accept);
  }

  /** Throws what made the listening end early. */
  public void requireRunning() {
    reader.requireRunning();
  }

  @Override
  public void close() {
    reader.close();
  }

  private void accept(ConsumerRecord<byte[], byte[]> said) {
    if (said.value() == null) {
      return;
    }
    try {
      readers.get(said.topic()).accept(said.value());
    } catch (WireException e) {
      throw new IllegalStateException(
          said.topic()
              + " holds a record that is not understood: "
              + new String(said.value(), StandardCharsets.UTF_8),
          e);
    }
  }

  private void diagnosis(byte[] record) {
    Diagnosis diagnosis = VerdictJson.readDiagnosis(record);
    notify(board.accept(diagnosis), diagnosis.job().jobId());
  }

  private void recommendation(byte[] record) {
    Recommendation answer = VerdictJson.readRecommendation(record);
    notify(board.accept(answer), answer.job().jobId());
  }

  private void change(byte[] record) {
    board.changes().accept(ChangeEventJson.read(record));
  }

  private void command(byte[] record) {
    board.changes().accept(ChangeJson.readCommand(record));
  }

  private void outcome(byte[] record) {
    ChangeJson.findOutcome(record).ifPresent(board.changes()::accept);
  }

  private void notify(boolean news, String jobId) {
    if (news) {
      onNews.accept(jobId);
    }
  }
}
