package io.flinksustain.benchmarks.lab.record;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.benchmarks.lab.board.Board;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.monitor.kafka.Topic;
import io.flinksustain.wire.VerdictJson;
import io.flinksustain.wire.WireException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Puts what Sustain says on the board. */
public final class Verdicts implements AutoCloseable {
  private final Board board;
  private final Consumer<String> onNews;
  private final String diagnoses;
  private final TopicReader reader;

  /** Starts listening; {@code onNews} is called with the id of a job about which there is news. */
  public Verdicts(
      String bootstrapServers, String topicPrefix, Board board, Consumer<String> onNews) {
    this.board = board;
    this.onNews = onNews;
    this.diagnoses = Topic.DIAGNOSES.fullName(topicPrefix);
    this.reader =
        new TopicReader(
            bootstrapServers,
            List.of(diagnoses, Topic.RECOMMENDATIONS.fullName(topicPrefix)),
            this::accept);
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
      if (said.topic().equals(diagnoses)) {
        Diagnosis diagnosis = VerdictJson.readDiagnosis(said.value());
        notify(board.accept(diagnosis), diagnosis.job().jobId());
      } else {
        Recommendation answer = VerdictJson.readRecommendation(said.value());
        notify(board.accept(answer), answer.job().jobId());
      }
    } catch (WireException e) {
      throw new IllegalStateException(
          said.topic()
              + " holds a record that is not understood: "
              + new String(said.value(), StandardCharsets.UTF_8),
          e);
    }
  }

  private void notify(boolean news, String jobId) {
    if (news) {
      onNews.accept(jobId);
    }
  }
}
