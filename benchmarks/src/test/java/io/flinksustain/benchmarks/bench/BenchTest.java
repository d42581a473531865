package io.flinksustain.benchmarks.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchTest {
  private final StringWriter err = new StringWriter();

  @Test
  void refusesWhatCannotBeBeforeAnythingStarts() {
    refuses("--jobs is 0, and must be at least 1", "throughput", "--jobs", "0");
    refuses("--repeats is 0, and must be at least 1", "throughput", "--repeats", "0");
    refuses("--ticks is 5, and must be at least 24", "throughput", "--ticks", "5");
    refuses("--formats: 'xml' is none of report, reading", "throughput", "--formats", "xml");
    refuses("--backends: 'heap' is none of hashmap", "throughput", "--backends", "heap");
    refuses("--heap is 4, and must be a size", "throughput", "--heap", "4");
    refuses("--warm-up is 95, and must be from 1 to 90", "throughput", "--warm-up", "95");
    refuses("--prometheus-minutes is 0", "throughput", "--prometheus-minutes", "0");
    refuses("--json: cannot write /proc/no/r.json", "throughput", "--json", "/proc/no/r.json");
    refuses("--sizes is [10, 5], and must grow", "scale", "--sizes", "10,5");
    refuses("--vertices is 2, and must be at least 3", "scale", "--vertices", "2");
    refuses("--subtasks is 0, and must be at least 3", "scale", "--subtasks", "0");
    refuses("--vertices is 2, and must be at least 3", "latency", "--vertices", "2");
    refuses("--ills is 11, and there are 10 jobs", "latency", "--jobs", "10", "--ills", "11");
    refuses("--minutes is 5, and must be at least", "latency", "--minutes", "5");
    refuses("windowsize", "latency", "--set", "windowsize=20s");
    refuses("--ills is 0, and must be at least 1", "recovery", "--ills", "0");
    refuses("FILTER is no regular expression", "micro", "(");
    refuses("no benchmark matches 'nonsense'", "micro", "nonsense");
    refuses("'thruput'", "thruput");
  }

  private void refuses(String message, String... arguments) {
    err.getBuffer().setLength(0);
    int code = new CommandLine(new Bench()).setErr(new PrintWriter(err, true)).execute(arguments);
    assertThat(err.toString()).contains(message);
    assertThat(code).isEqualTo(Bench.BAD_INPUT);
  }
}
