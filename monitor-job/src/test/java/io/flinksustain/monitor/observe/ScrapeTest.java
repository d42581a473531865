package io.flinksustain.monitor.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.report.Table;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ScrapeTest {

  @Test
  void sortsTaskManagerMetricsByJobAndScope() {
    Scrape scrape = Scrape.of(Samples.text("taskmanager.txt"));

    assertThat(scrape.processes()).containsExactly("tm-2");
    assertThat(scrape.jobs("tm-2")).containsExactly(Samples.JOB);
    assertThat(scrape.tables("tm-2", Samples.JOB))
        .extracting(Table::scope)
        .containsExactlyInAnyOrder(Scope.TASK, Scope.OPERATOR, Scope.TM);
  }

  @Test
  void givesEachSubtaskOneRowWithItsAttempt() {
    Table tasks = table(Scrape.of(Samples.text("taskmanager.txt")), "tm-2", Scope.TASK);

    assertThat(tasks.vertices()).containsExactlyInAnyOrder(Samples.SOURCE, Samples.WINDOW);
    assertThat(tasks.attempts()).containsExactly(9, 9);
    int source = Arrays.asList(tasks.vertices()).indexOf(Samples.SOURCE);
    assertThat(value(tasks, source, Signal.BUSY)).isEqualTo(0.02);
  }

  @Test
  void leavesOutValuesThatMakeNoSense() {
    Table own = table(Scrape.of(Samples.text("jobmanager.txt")), "jobmanager", Scope.JM);

    assertThat(value(own, 0, Signal.SLOTS_TOTAL)).isEqualTo(4);
    assertThat(own.signals()).hasSize(3);
  }

  @Test
  void countsPartitionsByTheirHighestNumber() {
    String name = "flink_taskmanager_job_task_operator_KafkaSourceReader_topic_partition_";
    String labels = "{tm_id=\"tm-2\",job_id=\"" + Samples.JOB + "\",task_id=\"v\",topic=\"t\",";
    String subtask0 = labels + "subtask_index=\"0\",partition=";
    Scrape scrape =
        Scrape.of(
            name
                + "currentOffset"
                + subtask0
                + "\"2\",} 700000\n"
                + name
                + "committedOffset"
                + subtask0
                + "\"9\",} 700000\n"
                + name
                + "currentOffset"
                + subtask0
                + "\"0\",} 12\n");

    Table operators = table(scrape, "tm-2", Scope.OPERATOR);
    assertThat(value(operators, 0, Signal.PARTITIONS)).isEqualTo(3);
    assertThat(operators.signals()).hasSize(1);
  }

  @Test
  void takesTheWorstStateOfASubtask() {
    String name = "flink_taskmanager_job_task_operator_";
    String labels = "{tm_id=\"tm-2\",job_id=\"" + Samples.JOB + "\",task_id=\"v\",} ";
    Scrape scrape =
        Scrape.of(
            name
                + "clicks_rocksdb_is_write_stopped"
                + labels
                + "1\n"
                + name
                + "users_rocksdb_is_write_stopped"
                + labels
                + "0\n");

    Table operators = table(scrape, "tm-2", Scope.OPERATOR);
    assertThat(value(operators, 0, Signal.ROCKSDB_WRITE_STOPPED)).isEqualTo(1);
  }

  @Test
  void keepsProcessesApartThatShareAnEndpoint() {
    String both = Samples.text("taskmanager.txt") + Samples.text("jobmanager.txt");

    assertThat(Scrape.of(both).processes()).containsExactlyInAnyOrder("tm-2", "jobmanager");
  }

  private static Table table(Scrape scrape, String process, Scope scope) {
    return scrape.tables(process, Samples.JOB).stream()
        .filter(table -> table.scope() == scope)
        .findFirst()
        .orElseThrow();
  }

  private static double value(Table table, int row, Signal signal) {
    int column = Arrays.stream(table.signals()).boxed().toList().indexOf(signal.ordinal());
    return table.value(row, column);
  }
}
