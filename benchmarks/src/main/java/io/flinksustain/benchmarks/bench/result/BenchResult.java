package io.flinksustain.benchmarks.bench.result;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What one run of a benchmark found, and under which circumstances.
 *
 * @param name of the benchmark
 * @param figures by name, in the order to be shown
 * @param machine it ran on
 * @param versions of what ran
 * @param options it was given, defaults included
 * @param seeds of what was generated
 * @param repeats that each figure is the median of; of fewer when it is not complete
 * @param complete whether the run came to its end; if not, these are the figures until it broke off
 */
public record BenchResult(
    String name,
    Map<String, Figure> figures,
    Map<String, String> machine,
    Map<String, String> versions,
    Map<String, String> options,
    List<Long> seeds,
    int repeats,
    boolean complete) {
  /** The option that says how often the monitor took a checkpoint, where it ran by the clock. */
  public static final String CHECKPOINT_INTERVAL = "checkpoint interval";

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

  /** Writes it as one JSON object; missing directories are made. */
  public void write(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      JSON.writeValue(file.toFile(), this);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the result to " + file, e);
    }
  }

  /** Reads what {@link #write} wrote; nothing may be missing. */
  public static BenchResult read(Path file) {
    try {
      return JSON.readValue(file.toFile(), BenchResult.class);
    } catch (JacksonException e) {
      throw new UncheckedIOException(file + " is no result of a benchmark", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
