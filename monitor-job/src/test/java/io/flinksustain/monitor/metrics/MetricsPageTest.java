package io.flinksustain.monitor.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MetricsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "reference", "metrics.md");

  /** Write the page anew with {@code -Dsustain.docs.write=true -Dtest=MetricsPageTest}. */
  @Test
  void thePageInTheDocumentationIsNotStale() throws IOException {
    String page = MetricsPage.page();
    if (Boolean.getBoolean("sustain.docs.write")) {
      Files.writeString(PAGE, page);
    }

    assertThat(PAGE)
        .as("regenerate with -Dtest=MetricsPageTest -Dsustain.docs.write=true")
        .hasContent(page);
  }

  @Test
  void saysOfEachMetricItsUnitAndItsMeaning() {
    assertThat(OwnMetric.values())
        .allSatisfy(
            metric -> {
              assertThat(metric.unit()).isNotBlank();
              assertThat(metric.meaning()).endsWith(".").doesNotContain("|");
            })
        .extracting(OwnMetric::fullName)
        .doesNotHaveDuplicates();
  }
}
