package io.flinksustain.monitor.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.wire.Json;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
  private static final Pattern DATA =
      Pattern.compile(
          "<script type=\"application/json\" id=\"report\">(.*?)</script>", Pattern.DOTALL);

  private final String page = HtmlReport.of(Fleets.three());

  @Test
  void holdsTheReportAsJson() throws IOException {
    JsonNode report = data();

    assertThat(report.path("jobs")).hasSize(3);
    assertThat(report.path("jobs").get(0).path("name").asText()).isEqualTo("held");
    assertThat(report.path("jobs").get(1).path("name").asText()).isEqualTo(Fleets.HOSTILE);
  }

  @Test
  void aNameCanNotBecomeMarkup() {
    assertThat(page)
        .doesNotContain("<img src=x")
        .contains("\\u003c/script>\\u003cimg src=x")
        .contains(
            "&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt; {{report}} &amp; &#39;friends");
  }

  @Test
  void asksNoNetwork() {
    assertThat(page.replace(HtmlReport.libraries(), ""))
        .doesNotContainPattern("(src|href)=\"?(https?:)?//")
        .doesNotContain("@import");
    assertThat(page).contains("default-src 'none'").doesNotContain("sourceMappingURL");
  }

  @Test
  void fillsAllOfItsTemplate() {
    assertThat(page.replace(Fleets.HOSTILE, "").replaceAll("\\{\\{report}} (&amp;|&) ", ""))
        .doesNotContain("{{");
  }

  @Test
  void bringsTheLicencesOfWhatItShips() {
    assertThat(page).contains("Leon Sorokin", "Permission is hereby granted");
  }

  @Test
  void saysTheVerdictsWithoutAScript() {
    assertThat(page.substring(page.indexOf("<noscript>"), page.indexOf("</noscript>")))
        .contains("slow-sink: It is so", "&lt;b&gt;nothing", "test//calm");
  }

  @Test
  void staysSmallForManyJobs() {
    assertThat(HtmlReport.of(Fleets.three()).getBytes(UTF_8).length).isLessThan(250_000);
    assertThat(HtmlReport.of(Fleets.many(100)).getBytes(UTF_8).length).isLessThan(1_000_000);
  }

  private JsonNode data() throws IOException {
    Matcher matcher = DATA.matcher(page);
    assertThat(matcher.find()).isTrue();
    return Json.mapper().readTree(matcher.group(1));
  }
}
