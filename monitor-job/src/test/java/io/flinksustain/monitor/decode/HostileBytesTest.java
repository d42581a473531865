package io.flinksustain.monitor.decode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import io.flinksustain.wire.FactJson;
import io.flinksustain.wire.SampleCount;
import io.flinksustain.wire.WireException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever bytes come: they end in reports or in quarantine, and never in an exception. */
class HostileBytesTest {
  private static final int ROUNDS = 400;

  static Stream<String> files() {
    return Stream.concat(
        Fixtures.SAME_JOB.stream(),
        Stream.of("otlp-flink-reporter.json", "otlp-flink-reporter.pb"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void survivesTruncation(String file) {
    for (RawRecord record : longest(file)) {
      int step = Math.max(1, record.value().length / ROUNDS);
      for (int length = 0; length < record.value().length; length += step) {
        assertDecodes(Arrays.copyOf(record.value(), length), file);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void survivesChangedBytes(String file) {
    Random random = new Random(42);
    for (RawRecord record : longest(file)) {
      for (int round = 0; round < ROUNDS; round++) {
        assertDecodes(changed(record.value(), random), file);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void survivesRecordsOfEveryFormatUnderTheNameOfEveryOther(String file) {
    for (Format format : Format.values()) {
      for (RawRecord record : longest(file)) {
        assertThat(decode(record.value(), format.optionName()).problem())
            .as("%s as %s", file, format)
            .satisfiesAnyOf(
                problem -> assertThat(problem).isNull(),
                problem -> assertThat(problem).doesNotContain("please report"));
      }
    }
  }

  @Test
  void survivesNoiseDepthAndEmptiness() {
    Random random = new Random(42);
    List<byte[]> records = new ArrayList<>();
    records.add(new byte[0]);
    records.add("{\"a\":".repeat(100_000).getBytes(UTF_8));
    records.add("[".repeat(100_000).getBytes(UTF_8));
    for (int round = 0; round < ROUNDS; round++) {
      byte[] noise = new byte[random.nextInt(200)];
      random.nextBytes(noise);
      records.add(noise);
    }
    for (byte[] record : records) {
      assertDecodes(record, "noise");
      for (Format format : Format.values()) {
        assertThat(String.valueOf(decode(record, format.optionName()).problem()))
            .doesNotContain("please report");
      }
    }
  }

  @Test
  void readsOrRefusesFactsOfAnyBytes() {
    String fact =
        "{'v':1,'kind':'topology','ts':5,'cluster':'c','body':{'state':'RUNNING','started_at':1,"
            + "'scheduler':'Default','vertices':[{'id':'a','name':'n','parallelism':1,"
            + "'max_parallelism':128,'slot_sharing_group':'g','operators':['n']}],'edges':[]}}";
    Random random = new Random(42);
    byte[] good = Fixtures.record(fact.replace('\'', '"')).value();
    assertThat(FactJson.read(good).topology().vertices()).hasSize(1);
    for (int round = 0; round < 10 * ROUNDS; round++) {
      byte[] bad = changed(good, random);
      try {
        assertThat(FactJson.read(bad)).isNotNull();
      } catch (WireException e) {
        assertThat(e).hasMessageContaining(":");
      }
    }
  }

  private static void assertDecodes(byte[] value, String file) {
    RecordDecoder.Outcome outcome = decode(value, "auto");
    if (outcome.problem() != null) {
      assertThat(outcome.problem()).as(file).doesNotContain("please report");
    }
    outcome.reports().forEach(HostileBytesTest::assertSound);
  }

  private static void assertSound(Report report) {
    for (Table table : report.tables()) {
      assertThat(table.values()).hasSize(table.rows() * table.signals().length);
      for (double value : table.values()) {
        assertThat(Double.isNaN(value) || value >= 0).isTrue();
      }
    }
  }

  private static RecordDecoder.Outcome decode(byte[] value, String format) {
    Configuration config = Configuration.fromMap(Map.of(DecodeOptions.FORMAT.key(), format));
    return new RecordDecoder(config).decode(Fixtures.record(value, 0), new SampleCount());
  }

  /** The two longest records of a file: they have the most fields to break. */
  private static List<RawRecord> longest(String file) {
    return Fixtures.records(file).stream()
        .sorted((a, b) -> b.value().length - a.value().length)
        .limit(2)
        .toList();
  }

  private static byte[] changed(byte[] value, Random random) {
    byte[] changed = value.clone();
    for (int times = 1 + random.nextInt(4); times > 0; times--) {
      changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
    }
    return changed;
  }
}
