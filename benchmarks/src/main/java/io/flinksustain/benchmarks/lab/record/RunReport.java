package io.flinksustain.benchmarks.lab.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.flinksustain.advise.CostEffect;
import io.flinksustain.advise.Recommendation;
import io.flinksustain.benchmarks.lab.board.Board;
import io.flinksustain.benchmarks.lab.board.JobView;
import io.flinksustain.benchmarks.lab.scenario.States;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Evidence;
import io.flinksustain.classify.Subject;
import io.flinksustain.explain.ChangeView;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.wire.Json;
import io.flinksustain.wire.VerdictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a run ended.
 *
 * @param jobs the watched jobs
 * @param recommendations the last of each kind, as they stand on the topic
 * @param changes of the jobs, in the order in which they were proposed
 * @param counters of the pipeline: readings, quarantined, windows, late; one that Sustain does not
 *     report is absent
 */
public record RunReport(
    List<Job> jobs,
    List<JsonNode> recommendations,
    List<Change> changes,
    Map<String, Long> counters) {

  /**
   * One watched job.
   *
   * @param diagnosis its last cause; null when there was none
   * @param subject kind of thing that the diagnosis is about: job, vertex or taskmanager
   * @param vertex name of the vertex that the diagnosis is about; null when it is about none
   * @param history changes of its diagnosis
   */
  public record Job(
      String name,
      String jobId,
      String expected,
      String diagnosis,
      Subject subject,
      String vertex,
      Double confidence,
      List<Evidence> evidence,
      List<Turn> history) {

    static Job of(JobView view) {
      Diagnosis last = view.diagnosis();
      List<Turn> history = view.history().stream().map(Turn::of).toList();
      return last == null
          ? new Job(
              view.name(),
              view.jobId(),
              view.expected(),
              null,
              null,
              null,
              null,
              List.of(),
              history)
          : new Job(
              view.name(),
              view.jobId(),
              view.expected(),
              last.cause(),
              last.subject(),
              vertexName(last.subject()),
              last.confidence(),
              last.evidence(),
              history);
    }
  }

  /**
   * One change of a diagnosis.
   *
   * @param at end of the window it was found in, epoch milliseconds of event time
   * @param diagnosis the cause from then on
   * @param vertex name of the vertex; null when it is about none
   */
  public record Turn(long at, String diagnosis, String vertex) {
    static Turn of(Diagnosis diagnosis) {
      return new Turn(diagnosis.at(), diagnosis.cause(), vertexName(diagnosis.subject()));
    }
  }

  /**
   * One change of a job.
   *
   * @param vertex name of the vertex whose knob it turns; null when that is the whole job's
   * @param states that it came to, oldest first
   * @param verdict the last one of those that watched it; null when there was none
   * @param reason that was given last
   * @param cost null when it is not known
   */
  public record Change(
      String id,
      String job,
      String cause,
      String knob,
      String vertex,
      String from,
      String to,
      List<State> states,
      String verdict,
      String reason,
      Cost cost) {

    static Change of(ChangeView view) {
      ChangeEvent last = view.last();
      return new Change(
          last.change(),
          last.job().jobName(),
          last.cause(),
          last.knob(),
          view.vertex().isEmpty() ? null : view.vertex(),
          last.from(),
          last.to(),
          view.moves().stream().map(State::of).toList(),
          view.verdict() == null ? null : States.word(view.verdict()),
          last.reason(),
          Cost.of(view.cost()));
    }
  }

  /**
   * A state of a change.
   *
   * @param at when the change came there, epoch milliseconds
   * @param reason why, one sentence
   */
  public record State(String state, long at, String reason) {
    static State of(ChangeEvent event) {
      return new State(States.word(event.state()), event.at(), event.reason());
    }
  }

  /** What the task managers of a job cost a month. */
  public record Cost(String currency, double before, double after) {
    static Cost of(CostEffect effect) {
      return effect.currency().isEmpty()
          ? null
          : new Cost(effect.currency(), effect.perMonthBefore(), effect.perMonthAfter());
    }
  }

  /** The report of a board. */
  public static RunReport of(Board board, Map<String, Long> counters) {
    return new RunReport(
        board.jobs().stream().map(Job::of).toList(),
        board.recommendations().stream().map(RunReport::record).toList(),
        board.changes().changes().stream().map(Change::of).toList(),
        new TreeMap<>(counters));
  }

  private static JsonNode record(Recommendation recommendation) {
    try {
      return Json.mapper().readTree(VerdictJson.write(recommendation));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read a recommendation", e);
    }
  }

  /** Writes it as one JSON object. */
  public void write(Path file) {
    try {
      Path parent = file.toAbsolutePath().getParent();
      Files.createDirectories(parent);
      Json.mapper()
          .writer()
          .with(SerializationFeature.INDENT_OUTPUT)
          .writeValue(file.toFile(), this);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static String vertexName(Subject subject) {
    return subject.vertex().isEmpty() ? null : subject.name();
  }
}
