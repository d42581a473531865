package io.flinksustain.monitor.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The records in the recipe for other people's metrics are read as it says. */
class RecipeRecordsTest {
  private static final Path RECIPE = Path.of("..", "docs", "recipes", "connect-your-metrics.md");

  @ParameterizedTest
  @MethodSource("records")
  void areOfTheJobThatTheirLabelsName(String record) throws Exception {
    try (DecodeHarness decode = DecodeHarness.withDefaults()) {
      decode.send(Fixtures.record(record));

      assertThat(decode.quarantined()).isEmpty();
      assertThat(Values.of(decode.parts()))
          .containsExactly(
              Map.entry(
                  "eu1/payments/fraud b1f1c697e096773ec4aadca837b303f6 fraud-taskmanager-1-1  "
                      + Fixtures.TS
                      + " task f362c87ffabe89c8a91fa7d0a523ba6c 3#0 busy",
                  0.812));
    }
  }

  @Test
  void areOneOfEachJsonFormat() throws IOException {
    assertThat(records())
        .extracting(record -> Format.sniff(Fixtures.record(record).value()))
        .containsExactly(Format.OTLP_JSON, Format.PROMETHEUS_ADAPTER, Format.TELEGRAF);
  }

  static List<String> records() throws IOException {
    List<String> records = new ArrayList<>();
    Parser.builder()
        .build()
        .parse(Files.readString(RECIPE))
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(IndentedCodeBlock block) {
                if (block.getLiteral().startsWith("{")) {
                  records.add(block.getLiteral());
                }
              }
            });
    return records;
  }
}
