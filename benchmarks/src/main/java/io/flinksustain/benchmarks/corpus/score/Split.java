package io.flinksustain.benchmarks.corpus.score;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.flinksustain.benchmarks.corpus.CorpusException;
import io.flinksustain.benchmarks.corpus.label.Label;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which runs rules may be tuned on, as groups {@code shape/scenario}: all runs of a group are on
 * the same side, so that nothing is reported on that was tuned on a sister of it.
 *
 * @param tune groups to tune on
 * @param report groups to report on
 */
record Split(SortedSet<String> tune, SortedSet<String> report) {
  /** Of so many groups of a cause one is for tuning. */
  private static final int TUNE_EVERY = 3;

  private static final ObjectMapper YAML =
      new ObjectMapper(
              new YAMLFactory()
                  .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                  .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES))
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

  /**
   * A split by rule: of the groups of each cause, in order of name, the second of three is for
   * tuning; a cause with a single group is only reported on.
   */
  static Split of(Collection<Label> labels) {
    Map<String, SortedSet<String>> byCause = new TreeMap<>();
    labels.forEach(l -> byCause.computeIfAbsent(l.cause(), c -> new TreeSet<>()).add(l.group()));
    Split split = new Split(new TreeSet<>(), new TreeSet<>());
    byCause.values().forEach(groups -> split.divide(new ArrayList<>(groups)));
    return split;
  }

  private void divide(List<String> groups) {
    groups.removeIf(group -> tune.contains(group) || report.contains(group));
    for (int i = 0; i < groups.size(); i++) {
      (i % TUNE_EVERY == 1 ? tune : report).add(groups.get(i));
    }
  }

  static Split read(Path file) {
    if (!Files.isReadable(file)) {
      throw new CorpusException("there is no readable file " + file + ": make it, corpus split");
    }
    try {
      Split split = YAML.readValue(file.toFile(), Split.class);
      split.requireApart(file);
      return split;
    } catch (IOException e) {
      String why = e.getMessage().lines().findFirst().orElse("");
      throw new CorpusException(
          file + ": it must be two lists, tune and report, of groups shape/scenario: " + why);
    }
  }

  private void requireApart(Path file) {
    for (String group : tune) {
      if (report.contains(group)) {
        throw new CorpusException(file + ": " + group + " is on both sides; leave one of them");
      }
    }
  }

  void write(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(
          file,
          "# Which runs may be tuned on, by job shape and scenario. Made by corpus split.\n"
              + YAML.writeValueAsString(this));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** The side of a run. */
  Part part(Label label) {
    if (tune.contains(label.group())) {
      return Part.TUNE;
    }
    if (report.contains(label.group())) {
      return Part.REPORT;
    }
    throw new CorpusException(
        "run %s: the split knows no group %s; write it under tune or report, or run corpus split"
            .formatted(label.run(), label.group()));
  }
}
