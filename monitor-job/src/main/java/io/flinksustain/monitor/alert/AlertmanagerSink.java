package io.flinksustain.monitor.alert;

import io.flinksustain.alert.Posting;
import io.flinksustain.monitor.alert.Outbox.OutboxSettings;
import io.flinksustain.monitor.rest.Http;
import io.flinksustain.monitor.rest.Trust;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Tells every Alertmanager, asynchronously and in batches, and never waits for one.
 *
 * <p>Flink's AsyncSinkBase would: its queue holds every word and not the newest about an alert;
 * when that is full, and at every checkpoint while a request is under way, the task waits; and what
 * failed is sent again without a pause. With Alertmanager gone, the checkpoints of all pipelines of
 * the application would be gone as well, and with them the verdicts. Here a checkpoint has nothing
 * to wait for: what gets lost in the outboxes is said again by {@link AlertJobs}.
 */
final class AlertmanagerSink implements Sink<Posting> {
  private static final long serialVersionUID = 1;
  private static final long LARGEST_ANSWER = 1 << 20;

  private final List<String> urls;
  private final Credentials credentials;
  private final String caFile;
  private final Duration timeout;
  private final OutboxSettings settings;

  /**
   * @param caFile certificates to trust; empty for those of the JVM
   */
  AlertmanagerSink(
      List<String> urls,
      Credentials credentials,
      String caFile,
      Duration timeout,
      OutboxSettings settings) {
    this.urls = List.copyOf(urls);
    this.credentials = credentials;
    this.caFile = caFile;
    this.timeout = timeout;
    this.settings = settings;
  }

  @Override
  public SinkWriter<Posting> createWriter(WriterInitContext context) throws IOException {
    Http http = new Http(timeout, LARGEST_ANSWER, trusted());
    List<Outbox> outboxes = new ArrayList<>();
    AlertMetrics metrics =
        new AlertMetrics(
            context.metricGroup(),
            System::currentTimeMillis,
            () -> outboxes.stream().mapToInt(Outbox::size).sum());
    for (String url : urls) {
      Alertmanager receiver = new Alertmanager(url, http, credentials);
      outboxes.add(new Outbox(receiver, new Waiting(System::currentTimeMillis), settings, metrics));
    }
    return new Writer(outboxes);
  }

  private Optional<SSLContext> trusted() throws IOException {
    return caFile.isEmpty() ? Optional.empty() : Optional.of(Trust.in(Path.of(caFile)));
  }

  /** Puts a word into each outbox. */
  private record Writer(List<Outbox> outboxes) implements SinkWriter<Posting> {

    @Override
    public void write(Posting posting, Context context) {
      outboxes.forEach(outbox -> outbox.put(posting));
    }

    /** Nothing: what is lost is said again. */
    @Override
    public void flush(boolean endOfInput) {}

    @Override
    public void close() {
      outboxes.forEach(Outbox::close);
    }
  }
}
