package io.flinksustain.classify.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.classify.Subject;
import io.flinksustain.classify.feature.Features;
import io.flinksustain.classify.test.Windows;
import io.flinksustain.window.JobWindow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
  private static final JobWindow WINDOW = Windows.of("a(1) -> b(1)", "windows: 1").get(0);

  @ParameterizedTest
  @ValueSource(strings = {"a\\$1", "x\\", "$2", "${x}", "a\\\\b"})
  void takesNamesAsTheyAreWhateverIsInThem(String name) {
    Features features = Features.of(WINDOW, new Subject("vertex", "v", name, -1), 0.8);

    assertThat(new Template("at {subject}.").render(features)).isEqualTo("at " + name + ".");
  }
}
