package io.flinksustain.benchmarks.chaos;

import com.fasterxml.jackson.databind.SerializationFeature;
import io.flinksustain.benchmarks.bench.result.Machine;
import io.flinksustain.benchmarks.chaos.check.Counts;
import io.flinksustain.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run found, as one JSON object.
 *
 * @param complete whether as many rounds were played as were asked for
 * @param seed that the order of the strikes followed from
 * @param struck rounds in which something was killed
 * @param missed rounds whose change ended before
 * @param seconds that it took
 * @param counts over all changes
 * @param ends changes by their ends
 * @param cells rounds by state and victim
 * @param violations everything that must not be
 * @param machine it ran on
 * @param versions of what ran
 */
record ChaosReport(
    boolean complete,
    long seed,
    int struck,
    int missed,
    long seconds,
    Counts counts,
    Map<String, Integer> ends,
    List<Tally.Cell> cells,
    List<Tally.Finding> violations,
    Map<String, String> machine,
    Map<String, String> versions) {

  static ChaosReport of(Tally tally, boolean complete, long seed, long seconds) {
    return new ChaosReport(
        complete,
        seed,
        tally.struck(),
        tally.missed(),
        seconds,
        tally.counts(),
        new TreeMap<>(tally.ends()),
        tally.cells(),
        tally.findings(),
        Machine.describe(),
        Machine.versions());
  }

  /** Writes it; missing directories are made. */
  void write(Path file) {
    write(file, this);
  }

  /** Writes anything as indented JSON. */
  static void write(Path file, Object value) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Json.mapper()
          .writer()
          .with(SerializationFeature.INDENT_OUTPUT)
          .writeValue(file.toFile(), value);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
