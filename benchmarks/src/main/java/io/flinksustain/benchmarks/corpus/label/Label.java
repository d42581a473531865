package io.flinksustain.benchmarks.corpus.label;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.flinksustain.benchmarks.corpus.CorpusException;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code label.json}: what is known to be true about a run. See docs/explanation/labelled-runs.md.
 *
 * @param v version of the format, 1
 * @param run name of the run
 * @param shape of the job
 * @param scenario that was run
 * @param cause id of the rule that should find it, or {@code healthy}
 * @param job deployment of the job that is judged
 * @param vertex name of the bottleneck; empty when the cause is the job's
 * @param subtask that is ill; -1 when none stands out
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
 * @param others further jobs of the same cluster
 * @param seed of the run
 */
public record Label(
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
  /** Its name in the folder of the run. */
  public static final String FILE = "label.json";

  private static final int VERSION = 1;

  /** What the system did not say of its pressure is null. */
  private static final ObjectReader READER =
      Json.mapper()
          .readerFor(Label.class)
          .without(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

  /**
   * A job that ran beside the one that is judged.
   *
   * @param job its deployment
   * @param cause as that of the label
   */
  public record Other(String job, @JsonProperty("class") String cause) {
    /** Whether nothing is wrong with it. */
    public boolean isHealthy() {
      return cause.equals(Diagnosis.HEALTHY);
    }
  }

  /** Reads a label; throws {@link CorpusException} when something is missing or cannot be. */
  public static Label read(Path file) {
    try {
      return READER.<Label>readValue(file.toFile()).checked(file);
    } catch (JsonProcessingException e) {
      String why = e.getOriginalMessage().lines().findFirst().orElse("");
      throw wrong(file, "it is no label: " + why);
    } catch (IOException e) {
      throw wrong(file, "it cannot be read: " + e);
    }
  }

  /** Writes it into the folder of the run. */
  public void write(Path folder) {
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

  /** Whether the run counts: its effect is proven, and it was alone on the machine. */
  public boolean counts() {
    return proven && !contaminated;
  }

  private Label checked(Path file) {
    if (v != VERSION) {
      throw wrong(file, "v is " + v + " and only " + VERSION + " is known");
    }
    if (onset < 0 || (end != 0 && end <= onset)) {
      throw wrong(file, "end " + end + " is not after onset " + onset);
    }
    return this;
  }

  private static CorpusException wrong(Path file, String what) {
    return new CorpusException(
        file + ": " + what + "; see docs/explanation/labelled-runs.md for what a label holds");
  }

  /** Whether nothing is wrong with the job in the whole run. */
  public boolean isQuiet() {
    return cause.equals(Diagnosis.HEALTHY);
  }

  /** Whether a diagnosis names something that was wrong: the label's cause, or a second one. */
  public boolean names(String diagnosed) {
    return cause.equals(diagnosed) || secondary.contains(diagnosed);
  }

  /** Whether a knob harms or does nothing: of what it begins with, the longest says so. */
  public boolean forbids(String knob) {
    return longest(forbiddenActions, knob) > longest(rightActions, knob);
  }

  /** Whether a knob helps. */
  public boolean asksFor(String knob) {
    return longest(rightActions, knob) > 0 && !forbids(knob);
  }

  private static int longest(List<String> beginnings, String knob) {
    return beginnings.stream().filter(knob::startsWith).mapToInt(String::length).max().orElse(0);
  }

  /** What runs must have in common to be on the same side of the split. */
  public String group() {
    return shape + '/' + scenario;
  }
}
