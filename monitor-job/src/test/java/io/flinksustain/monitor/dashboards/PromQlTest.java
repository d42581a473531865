package io.flinksustain.monitor.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromQlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "up | up",
        "sum by (job) (rate(requests_total[5m])) | requests_total",
        "sum(a) without (b) | a",
        "a * on (x) group_left (y) group by (x) (b) | a,b",
        "a > bool 0.8 and b unless c or d offset 5m | a,b,c,d",
        "node:cpu:rate5m / scalar(count(up)) | node:cpu:rate5m,up",
        "topk(5, a{b=\"c\", d=~'e{f}'}) | a",
        "label_replace(a, \"b\", \"$1\", \"c\", \"(d).*\") | a",
        "quantile by (x) (0.5, a) == inf | a",
        "increase(a[$__rate_interval]) + max_over_time(b[1h:5m]) | a,b",
        "-(a) ^ 2e3 | a"
      })
  void findsTheMetricsOf(String expression, String metrics) {
    assertThat(PromQl.of(expression).metrics()).containsExactly(metrics.split(","));
  }

  @Test
  void findsNoMetricInTextAndNumbers() {
    assertThat(PromQl.of("vector(1) + 0x1F - 5m").metrics()).isEmpty();
  }

  @Test
  void tellsLabelsThatAreKeptFromThoseThatOnlySelect() {
    PromQl found =
        PromQl.of("sum by (a, b) (x{c=\"1\"}) / on (a) group_left (d) sum without (e) (y)");

    assertThat(found.labels()).containsExactly("a", "b", "c", "d", "e");
    assertThat(found.groups()).containsExactly("a", "b", "d");
  }
}
