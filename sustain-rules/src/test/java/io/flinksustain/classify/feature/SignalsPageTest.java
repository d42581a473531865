package io.flinksustain.classify.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.signal.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SignalsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "reference", "signals.md");

  @Test
  void showsTheCatalogueAsItIs() throws IOException {
    if (Boolean.getBoolean("sustain.docs.write")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page());
    }
    assertThat(PAGE).as("regenerate it with -Dsustain.docs.write=true").isRegularFile();
    assertThat(Files.readString(PAGE))
        .as("%s is stale; regenerate it with -Dsustain.docs.write=true", PAGE)
        .isEqualTo(page());
  }

  private static String page() {
    StringBuilder out = new StringBuilder(SignalsPage.HEAD);
    for (Signal signal : Signal.values()) {
      out.append(SignalsPage.row(signal));
    }
    out.append(SignalsPage.FACTS);
    FactFeatures.of(Level.VERTEX).forEach(fact -> out.append(SignalsPage.row(fact)));
    return out.toString();
  }

  /** The text of the page. */
  private static final class SignalsPage {
    static final String HEAD =
        """
        # Signals and features

        <!-- Generated from the catalogue by SignalsPageTest with -Dsustain.docs.write=true. -->

        A *signal* is something that is measured. A *feature* is what a rule reads: a signal with a
        statistic, such as `busy.p95`, or a fact, such as `parallelism`. A feature that was not
        measured is missing, and makes a condition unknown unless the rest of it decides.

        Where a signal is measured decides under which names rules may read it:

        | scope | rules of level `vertex` | `taskmanager` | `job` |
        |---|---|---|---|
        | task, operator | `busy.p95` of the vertex itself; `upstream.busy.p95` and `downstream.busy.p95`, the highest of the vertices next to it; `highest.busy.p95` and `lowest.busy.p95` of all vertices | `highest.`, `lowest.` | `highest.`, `lowest.` |
        | tm | `tm.gc.mean`, pooled over the job's task managers | `tm.gc.mean` of the task manager itself | `tm.gc.mean`, pooled |
        | job, jm | `restarts.increase` | `restarts.increase` | `restarts.increase` |

        Statistics are over all subtasks and instants of a window. `mean`, `max`, `min`, `p95` and
        `last` are of gauges; `rate` (per second) and `increase` of counters, summed over subtasks;
        `increase_15m` and `increase_1h` of counters of a job; `count` is the number of values;
        `skew` is the largest over the median of the subtasks, 1 when they are even. `tm.` features
        of a rule of level `taskmanager` have no skew.

        ## Signals

        Not all of them are Flink's own metrics: `partitions` is the highest number of a partition in the labels of
        `KafkaSourceReader.topic.partition.currentOffset`, plus one; names with `container_` are cAdvisor's, with the
        task manager's id in the label `pod`. Those of RocksDB must be switched on (`state.backend.rocksdb.metrics.*`);
        of several states in a subtask the highest value counts.

        Flink's `...TimeMsPerSecond` are means of the last 60 seconds. Where the totals are measured too, `idle_time`,
        `backpressured_time` and `gc_time`, the values of `busy`, `idle`, `backpressured` and `gc` are taken from how these
        grew in the window: they then say what was in the window and not what was before it, and a subtask that was just
        restarted is not taken for busy.

        | signal | scope | unit | statistics | Flink's name |
        |---|---|---|---|---|
        """;

    static final String FACTS =
        """

        ## Facts and estimates

        For rules of every level, but those marked * only for level `vertex`.

        | feature | unit | what it is |
        |---|---|---|
        """;

    static String row(Signal signal) {
      String statistics =
          FeatureCatalogue.statistics(signal).stream()
              .map(statistic -> statistic.featureName())
              .collect(Collectors.joining(" "));
      return String.format(
          "| `%s` | %s | %s | %s | `%s` |\n",
          signal.signalName(),
          signal.scope().wireName(),
          signal.unit().symbol(),
          statistics,
          signal.flinkName());
    }

    static String row(Feature fact) {
      boolean everywhere = FeatureCatalogue.of(Level.JOB).get(fact.name()) != null;
      String mark = everywhere ? "" : " *";
      return String.format("| `%s`%s | %s | %s |\n", fact.name(), mark, fact.unit(), fact.about());
    }
  }
}
