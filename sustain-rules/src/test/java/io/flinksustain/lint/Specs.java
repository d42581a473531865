package io.flinksustain.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.lint.check.Linter;
import io.flinksustain.yaml.YamlText;
import java.util.List;
import java.util.Set;

/** Specs from texts. */
final class Specs {
  private Specs() {}

  static Spec of(String file, String text) {
    YamlText yaml = new YamlText(file, text);
    List<Spec> specs = SpecReader.read(yaml);
    assertThat(yaml.errors()).isEmpty();
    assertThat(specs).hasSize(1);
    return specs.get(0);
  }

  /** A spec with nothing but a configuration. */
  static Spec configured(String text) {
    return of("config.yaml", text);
  }

  static List<Finding> lint(Spec spec) {
    return new Linter(Set.of()).lint(spec);
  }
}
