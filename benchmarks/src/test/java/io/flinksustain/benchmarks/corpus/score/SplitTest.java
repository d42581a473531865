package io.flinksustain.benchmarks.corpus.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.benchmarks.corpus.label.Label;
import io.flinksustain.benchmarks.corpus.label.Labels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitTest {
  @TempDir private Path folder;

  @Test
  void tunesOnOneGroupOfThreeAndOnNoneOfASingleOne() {
    Split split =
        Split.of(
            List.of(
                label("q1", "slow-sink"),
                label("q3", "slow-sink"),
                label("q5", "slow-sink"),
                label("q5", "slow-sink"),
                label("q8", "data-skew")));

    assertThat(split.tune()).containsExactly("q3/slow-sink");
    assertThat(split.report()).containsExactly("q1/slow-sink", "q5/slow-sink", "q8/data-skew");
    assertThat(split.part(label("q3", "slow-sink"))).isEqualTo(Part.TUNE);
  }

  @Test
  void isReadAsItWasWritten() {
    Split split = Split.of(List.of(label("q1", "a"), label("q2", "a")));
    split.write(folder.resolve("split.yaml"));
    assertThat(Split.read(folder.resolve("split.yaml"))).isEqualTo(split);
  }

  @Test
  void refusesAGroupOnBothSides() throws IOException {
    Path file = Files.writeString(folder.resolve("split.yaml"), "tune: [a/b]\nreport: [a/b]\n");
    assertThatThrownBy(() -> Split.read(file))
        .hasMessageContaining("split.yaml: a/b is on both sides");
  }

  private static Label label(String shape, String cause) {
    return Labels.of(shape, cause, 0, 0);
  }
}
