package io.flinksustain.monitor.lint;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.flink.KnownKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of known keys against the classes of Flink. */
class KnownKeysTest {
  private static final Path TABLE =
      Path.of("../sustain-rules/src/main/resources/io/flinksustain/flink/flink-options-2.3.tsv");

  private static final String HEAD =
      """
      # The options of Flink 2.3. Columns, parted by tabs: key, type, old names that are still read, other names of
      # which the value is taken when the key is not set. KnownKeysTest writes it with -Dsustain.docs.write=true from
      # the classes of Flink; rows of modules that are not on the class path (flink-kubernetes 2.3.0,
      # flink-table-api-java 2.3.0, flink-autoscaler 1.10.0) were read the same way and are kept as they are.
      """;

  /** The name spaces of modules that are not on the class path. */
  private static final String ELSEWHERE =
      "(kubernetes|table|job\\.autoscaler|high-availability\\.kubernetes)\\..*";

  private final KnownKeys keys = KnownKeys.bundled();

  @Test
  void theTableIsWhatFlinkDeclares() throws IOException {
    Map<String, String> declared = FlinkOptions.onTheClassPath();
    assertThat(declared).hasSizeGreaterThan(400).containsKey("execution.checkpointing.interval");
    if (Boolean.getBoolean("sustain.docs.write")) {
      write(declared);
    }
    Map<String, String> table = table();

    assertThat(table)
        .as("rewrite it with -Dsustain.docs.write=true")
        .containsAllEntriesOf(declared);
    assertThat(table.keySet())
        .filteredOn(key -> !declared.containsKey(key))
        .isNotEmpty()
        .allMatch(key -> key.matches(ELSEWHERE));
  }

  private static void write(Map<String, String> declared) throws IOException {
    Map<String, String> all = new TreeMap<>(declared);
    table().forEach((key, row) -> all.merge(key, row, (own, kept) -> own));
    all.keySet().removeIf(key -> !declared.containsKey(key) && !key.matches(ELSEWHERE));
    Files.writeString(TABLE, all.values().stream().collect(joining("\n", HEAD, "\n")));
  }

  private static Map<String, String> table() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .filter(line -> !line.startsWith("#"))
        .collect(Collectors.toMap(line -> line.substring(0, line.indexOf('\t')), line -> line));
  }

  @Test
  void knowsTheNamesThatCirculate() {
    assertThat(keys.successors("taskmanager.network.memory.fraction"))
        .containsExactly("taskmanager.memory.network.fraction");
    assertThat(keys.successors("state.backend.incremental"))
        .containsExactly("execution.checkpointing.incremental");
    assertThat(keys.wrong("state.backend.rocksdb.block-cache-size").orElseThrow().successors())
        .isEqualTo(List.of("state.backend.rocksdb.block.cache-size"));
  }
}
