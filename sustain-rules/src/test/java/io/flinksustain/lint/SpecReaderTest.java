package io.flinksustain.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.flinksustain.yaml.Position;
import io.flinksustain.yaml.YamlError;
import io.flinksustain.yaml.YamlText;
import org.junit.jupiter.api.Test;

class SpecReaderTest {
  @Test
  void readsFlatAndNestedKeysAsTheSame() {
    Spec flat = Specs.configured("a.b.c: 1\na.list: [x, y]\n");
    Spec nested = Specs.configured("a:\n  b:\n    c: 1\n  list:\n  - x\n  - y\n");

    assertThat(flat.settings().text("a.b.c")).isEqualTo("1");
    assertThat(nested.settings().text("a.b.c")).isEqualTo("1");
    assertThat(flat.settings().text("a.list")).isEqualTo("x;y");
    assertThat(nested.settings().text("a.list")).isEqualTo("x;y");
  }

  @Test
  void knowsWhereEachSettingStandsAlsoWithinATextInTheFile() {
    Spec spec =
        Specs.of(
            "cm.yaml",
            """
            # 🦉 in a comment
            kind: ConfigMap
            data:
              config.yaml: |
                # first
                taskmanager:
                  numberOfTaskSlots: 4
                parallelism.default: 2
            """);

    assertThat(spec.settings().get("taskmanager.numberOfTaskSlots").orElseThrow().at())
        .isEqualTo(new Position(7, 7));
    assertThat(spec.settings().get("parallelism.default").orElseThrow().at())
        .isEqualTo(new Position(8, 5));
  }

  @Test
  void readsTheLinesOfALegacyConfigurationAsFlinkDoes() {
    Spec spec = Specs.of("flink-conf.yaml", "# c\na.b: x: y # z\nno setting\n  c: 3\r\nd:none\n");

    assertThat(spec.settings().all())
        .extracting(Setting::path, Setting::value, setting -> setting.at().line())
        .containsExactly(tuple("a.b", "x: y", 2), tuple("c", "3", 4));
  }

  @Test
  void readsAnOptionUnderItsOldName() {
    assertThat(
            Specs.configured("state.checkpoints.dir: s3://a")
                .settings()
                .text("execution.checkpointing.dir"))
        .isEqualTo("s3://a");
  }

  @Test
  void namesThePlaceOfWhatIsNoYaml() {
    YamlText file = new YamlText("a.yaml", "kind: FlinkDeployment\nspec: a: b\n");
    YamlText inner = new YamlText("b.yaml", "kind: ConfigMap\ndata:\n  config.yaml: |\n    a: [\n");

    assertThat(SpecReader.read(file)).isEmpty();
    SpecReader.read(inner);

    assertThat(file.errors()).singleElement().extracting(YamlError::line).isEqualTo(2);
    assertThat(inner.errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.line()).isEqualTo(3);
              assertThat(error.message()).startsWith("in this configuration, line ");
            });
  }

  @Test
  void survivesAnAnchorThatContainsItself() {
    YamlText file =
        new YamlText("a.yaml", "kind: FlinkDeployment\nspec: &spec\n  self: *spec\n  job: {}\n");

    assertThat(SpecReader.read(file)).singleElement().matches(Spec::isApplication);
    assertThat(file.errors()).isEmpty();
  }

  @Test
  void passesOverWhatIsNoDeployment() {
    assertThat(SpecReader.read(new YamlText("a.yaml", "kind: Service\n---\n- a\n---\nb\n")))
        .isEmpty();
    assertThat(SpecReader.read(new YamlText("a.yaml", ""))).isEmpty();
  }
}
