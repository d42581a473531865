package io.flinksustain.benchmarks.chaos;

import io.flinksustain.benchmarks.lab.record.TopicReader;
import io.flinksustain.change.Command;
import io.flinksustain.change.Outcome;
import io.flinksustain.monitor.kafka.Topic;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.wire.ChangeEventJson;
import io.flinksustain.wire.ChangeJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;

/**
 * What stands on the topics of changes, commands and outcomes, for readers of one isolation level.
 * A broker that went away makes a reader read again: each record counts once.
 */
final class Heard implements AutoCloseable {
  private final Set<Place> places = new HashSet<>();
  private final List<ChangeEvent> events = new ArrayList<>();
  private final List<Command> commands = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();
  private final TopicReader reader;
  private final String commandsTopic;
  private final String changesTopic;

  /** Where a record lies. */
  record Place(String topic, int partition, long offset) {}

  /** Starts listening, from the beginning. */
  Heard(String bootstrapServers, String prefix, IsolationLevel isolation) {
    changesTopic = Topic.CHANGES.fullName(prefix);
    commandsTopic = Topic.COMMANDS.fullName(prefix);
    String outcomesTopic = Topic.OUTCOMES.fullName(prefix);
    reader =
        new TopicReader(
            bootstrapServers,
            List.of(changesTopic, commandsTopic, outcomesTopic),
            isolation,
            this::accept);
  }

  private synchronized void accept(ConsumerRecord<byte[], byte[]> said) {
    if (!places.add(new Place(said.topic(), said.partition(), said.offset()))) {
      return;
    }
    if (said.topic().equals(changesTopic)) {
      events.add(ChangeEventJson.read(said.value()));
    } else if (said.topic().equals(commandsTopic)) {
      commands.add(ChangeJson.readCommand(said.value()));
    } else {
      ChangeJson.findOutcome(said.value()).ifPresent(outcomes::add);
    }
  }

  /** The log of a change. */
  synchronized List<ChangeEvent> events(String change) {
    return events.stream().filter(event -> event.change().equals(change)).toList();
  }

  /** The log of all changes of a job. */
  synchronized List<ChangeEvent> eventsOf(String job) {
    return events.stream().filter(event -> event.job().jobName().equals(job)).toList();
  }

  synchronized List<Command> commands(String change) {
    return commands.stream().filter(command -> command.change().equals(change)).toList();
  }

  synchronized List<Outcome> outcomes(String change) {
    return outcomes.stream().filter(outcome -> outcome.change().equals(change)).toList();
  }

  /** Where the records lie that were heard. */
  synchronized Set<Place> places() {
    return Set.copyOf(places);
  }

  /** Throws what made the listening end early. */
  void requireRunning() {
    reader.requireRunning();
  }

  /** Reads what is there to the end, and stops. */
  @Override
  public void close() {
    reader.close();
  }
}
