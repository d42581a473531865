package io.flinksustain.benchmarks.corpus.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.flinksustain.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code label.json}: what is true about a run. See docs/explanation/labelled-runs.md.
 *
 * @param v version of the format, 1
 * @param run name of the run
 * @param shape of the job
 * @param scenario that was run
 * @param cause id of the rule that should find it, or {@code healthy}
 * @param job deployment of the job that is judged
 * @param vertex Flink's name of the vertex; empty when the cause is the job's
 * @param subtask that stands out; -1 when none does
 * @param onset of the ill, epoch milliseconds; 0 when it was there from the start
 * @param end of the ill; 0 when it lasted to the end
 * @param intensity in words
 * @param secondary further causes that were there at the same time
 * @param rightActions knobs that help
 * @param forbiddenActions knobs, or how they begin, that harm or do nothing
 * @param proven whether the effect was there with the ill and gone without it
 * @param effect by which that was decided
 * @param contaminated whether the machine was busy with something else
 * @param pressure of the machine
 * @param others jobs beside it
 * @param seed of the run
 */
record Label(
    int v,
    String run,
    String shape,
    String scenario,
    @JsonProperty("class") String cause,
    String job,
    String vertex,
    int subtask,
    long onset,
    long end,
    String intensity,
    List<String> secondary,
    List<String> rightActions,
    List<String> forbiddenActions,
    boolean proven,
    Effect effect,
    boolean contaminated,
    Pressure pressure,
    List<Other> others,
    int seed) {
  static final String FILE = "label.json";

  /**
   * A job that ran beside the one that is judged.
   *
   * @param job its deployment
   * @param cause what is true about it
   */
  record Other(String job, @JsonProperty("class") String cause) {}

  /** Writes it into the folder of the run. */
  void write(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      Json.mapper()
          .writer()
          .with(SerializationFeature.INDENT_OUTPUT)
          .writeValue(file.toFile(), this);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
