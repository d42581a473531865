package io.flinksustain.benchmarks.bench.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchResultTest {
  @TempDir private Path directory;

  @Test
  void medianIsTheMiddleOrTheMeanOfTheMiddleTwo() {
    assertThat(Figure.of(List.of(3.0, 1.0, 2.0), "s", null))
        .isEqualTo(new Figure(2, 1, 3, "s", null));
    assertThat(Figure.of(List.of(4.0, 1.0, 2.0, 3.0), "s", 2.0).median()).isEqualTo(2.5);
    assertThat(Figure.of(List.of(7.0), "s", null)).isEqualTo(new Figure(7, 7, 7, "s", null));
  }

  @Test
  void figureIsMetUpToItsTarget() {
    assertThat(new Figure(0.2, 0, 1, "s", 0.2).isMet()).isTrue();
    assertThat(new Figure(0.21, 0, 1, "s", 0.2).isMet()).isFalse();
    assertThat(new Figure(9, 9, 9, "s", null).isMet()).isTrue();
  }

  @Test
  void refusesWhatIsNoNumber() {
    assertThatThrownBy(() -> new Measurements().add("x", Double.NaN, "s"))
        .hasMessage("x was measured as NaN");
  }

  @Test
  void isReadAsItWasWritten() throws IOException {
    BenchResult result = result();
    Path file = directory.resolve("new").resolve("r.json");
    result.write(file);

    assertThat(BenchResult.read(file)).isEqualTo(result);
    JsonNode json = new ObjectMapper().readTree(file.toFile());
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly(
            "name", "figures", "machine", "versions", "options", "seeds", "repeats", "complete");
    JsonNode figure = json.path("figures").path("pipeline_cpu_s_per_million");
    assertThat(figure.fieldNames())
        .toIterable()
        .containsExactly("median", "min", "max", "unit", "target");
    assertThat(figure.path("target").asDouble()).isEqualTo(0.2);
    assertThat(json.path("figures").path("other").path("target").isNull()).isTrue();
  }

  @Test
  void saysWhatIsNoResult() throws IOException {
    Path file = Files.writeString(directory.resolve("r.json"), "{\"a\":");

    assertThatThrownBy(() -> BenchResult.read(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(file + " is no result of a benchmark");
  }

  @Test
  void tableSaysWhatWasMissed() {
    assertThat(ResultTable.lines(result()))
        .anyMatch(line -> line.matches("pipeline_cpu.* 0\\.3000 .*<= 0\\.2000 +missed"))
        .anyMatch(line -> line.matches("other +4 +4 +4 +x"));
  }

  @Test
  void tableSaysUnderWhichLoadATargetWasMet() {
    Measurements measured = new Measurements();
    measured.add("checkpoint_s", 0.3, "s");

    assertThat(ResultTable.lines(result("latency", measured, Map.of("--jobs", "50"))))
        .anyMatch(line -> line.endsWith("<= 10       met, but with 50 jobs, not at full load"));
    assertThat(ResultTable.lines(result("scale", measured, Map.of("--sizes", "50"))))
        .anyMatch(line -> line.endsWith("<= 10       met"));
  }

  @Test
  void tableShowsFourDigits() {
    assertThat(ResultTable.number(1234.56)).isEqualTo("1235");
    assertThat(ResultTable.number(0.000123456)).isEqualTo("0.000123");
    assertThat(ResultTable.number(0)).isEqualTo("0");
  }

  private static BenchResult result() {
    Measurements measured = new Measurements();
    measured.add("pipeline_cpu_s_per_million", 0.3, "s");
    measured.add("other", 4, "x");
    return result("throughput", measured, Map.of("--jobs", "3"));
  }

  private static BenchResult result(
      String name, Measurements measured, Map<String, String> options) {
    return new BenchResult(
        name,
        measured.figures(),
        Map.of("cores", "2"),
        Map.of("flink", "2.3.0"),
        options,
        List.of(1L),
        1,
        true);
  }
}
