package io.flinksustain.benchmarks.corpus.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelTest {
  private static final String LABEL =
      """
      {"v":1,"run":"skew-2","shape":"q3","scenario":"hot-key","class":"data-skew","job":"q3",
       "vertex":"join","subtask":2,"onset":1000,"end":2000,"intensity":"strong",
       "secondary":["slow-sink"],"right_actions":["job.key-distribution"],
       "forbidden_actions":["parallelism"],"proven":true,
       "effect":{"signal":"records_in","vertex":"join","rate_before":200,"rate_during":90,
        "rate_after":201},"contaminated":false,
       "pressure":{"cpu_some_avg":0.1,"io_some_avg":null,"load":1.5,"foreign_cpu":0.0},"others":[{"job":"beside","class":"healthy"}],"seed":1}
      """;

  @TempDir private Path folder;

  @Test
  void readsWhatARecorderWrites() throws IOException {
    Label label = read(LABEL);

    assertThat(label.cause()).isEqualTo("data-skew");
    assertThat(label.group()).isEqualTo("q3/hot-key");
    assertThat(label.names("data-skew")).isTrue();
    assertThat(label.names("slow-sink")).as("the second cause").isTrue();
    assertThat(label.names("cpu-bound-operator")).isFalse();
    assertThat(label.forbids("parallelism.default")).isTrue();
    assertThat(label.forbids("job.key-distribution")).isFalse();
    assertThat(label.others()).containsExactly(new Label.Other("beside", "healthy"));
  }

  @Test
  void doesNotForbidWhatHelpsAgainstOneOfTwoCauses() throws IOException {
    Label label =
        read(
            LABEL.replaceFirst(
                "\"right_actions\":\\[", "\"right_actions\":[\"parallelism.default\","));

    assertThat(label.forbids("parallelism.default")).isFalse();
    assertThat(label.forbids("parallelism")).isTrue();
  }

  @Test
  void forbidsOneSettingOfAGroupThatHelps() throws IOException {
    Label label = read(LABEL.replace("[\"parallelism\"]", "[\"job.key-distribution.unaligned\"]"));

    assertThat(label.forbids("job.key-distribution.unaligned")).isTrue();
    assertThat(label.asksFor("job.key-distribution.unaligned")).isFalse();
    assertThat(label.asksFor("job.key-distribution")).isTrue();
  }

  @Test
  void isReadAsItWasWritten() throws IOException {
    Label label = read(LABEL);
    label.write(folder);

    assertThat(Label.read(folder.resolve(Label.FILE))).isEqualTo(label);
  }

  @Test
  void countsWhereItIsProvenAndWasAloneOnTheMachine() throws IOException {
    assertThat(read(LABEL).counts()).isTrue();
    assertThat(read(LABEL.replace("\"proven\":true", "\"proven\":false")).counts()).isFalse();
    assertThat(read(LABEL.replace("\"contaminated\":false", "\"contaminated\":true")).counts())
        .isFalse();
  }

  @Test
  void saysWhatIsMissingOrCannotBe() {
    assertThatThrownBy(() -> read(LABEL.replace("\"onset\":1000,", "")))
        .hasMessageContaining("label.json: ")
        .hasMessageContaining("onset");
    assertThatThrownBy(() -> read(LABEL.replace("\"v\":1", "\"v\":2")))
        .hasMessageContaining("v is 2 and only 1 is known");
    assertThatThrownBy(() -> read(LABEL.replace("\"end\":2000", "\"end\":900")))
        .hasMessageContaining("end 900 is not after onset 1000");
    assertThatThrownBy(() -> read("{")).hasMessageContaining("it is no label");
  }

  private Label read(String json) throws IOException {
    return Label.read(Files.writeString(folder.resolve("label.json"), json));
  }
}
