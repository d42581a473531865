package io.flinksustain.monitor.html;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.fleet.FleetReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The report as people have it: in a real Chromium, where there is one. */
@Timeout(180)
class ReportInBrowserTest {
  private static final String NAMES =
      "[...document.querySelectorAll('tbody th a')].map(a => a.text)";
  private static final int TAB = 9;
  private static final int ENTER = 13;
  private static final int END = 35;
  private static final int HOME = 36;

  /** What a closing Chromium still writes must not fail the test. */
  @TempDir(cleanup = CleanupMode.NEVER)
  static Path profile;

  @TempDir Path folder;

  private static Browser browser;
  private Tab tab;
  private Path file;

  @BeforeAll
  static void start() throws IOException {
    Optional<Path> chromium = Browser.installed();
    assumeTrue(
        chromium.isPresent(),
        "The report was not tried in a browser: there is no Chromium here (apt-get install chromium).");
    browser = new Browser(chromium.orElseThrow(), profile);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void open() throws IOException {
    file = folder.resolve("report.html");
    tab = browser.tab();
    tab.scheme("light");
    tab.scripts(true);
    tab.size(1240, 900, 1);
    open(Fleets.three());
  }

  private void open(FleetReport report) throws IOException {
    Files.writeString(file, HtmlReport.of(report));
    tab.open(file);
  }

  @Test
  void opensWithoutAnErrorOrARequest() {
    openJob("held");
    openJob("calm");

    assertThat(tab.errors()).isEmpty();
    assertThat(tab.requests())
        .allMatch(address -> address.equals(file.toUri().toString()) || address.equals("data:,"));
  }

  @Test
  void saysFirstWhatIsWrongAndWhatCouldBeSaved() {
    assertThat(tab.text("document.querySelector('h1').textContent"))
        .isEqualTo("3 jobs: 1 needs attention, 1 is worth a look, 1 is well");
    assertThat(tab.text("document.querySelector('.tiles').textContent"))
        .contains("held: slow-sink", "Could be saved a month60 USD");
    assertThat(texts(NAMES)).containsExactly("held", Fleets.HOSTILE, "calm");
  }

  @Test
  void sortsByAHeadAndSaysHow() {
    click("thead button");
    assertThat(texts(NAMES)).containsExactly(Fleets.HOSTILE, "calm", "held");
    assertThat(tab.text("document.querySelector('thead th').ariaSort")).isEqualTo("ascending");

    click("thead button");
    assertThat(texts(NAMES)).containsExactly("held", "calm", Fleets.HOSTILE);
    assertThat(tab.text("document.querySelector('thead th').ariaSort")).isEqualTo("descending");
    assertThat(tab.evaluate("document.querySelectorAll('[aria-sort]').length").asInt()).isOne();
  }

  @Test
  void whatIsNotKnownComesLastHoweverItIsSorted() {
    String saved = "thead th:last-child button";
    click(saved);
    assertThat(texts(NAMES)).first().isEqualTo(Fleets.HOSTILE);
    click(saved);
    assertThat(texts(NAMES)).first().isEqualTo(Fleets.HOSTILE);
  }

  @Test
  void filtersByWordsAndBySeverity() {
    tab.evaluate(
        "(() => { const s = document.querySelector('#search'); s.value = 'slow test';"
            + " s.dispatchEvent(new Event('input')); })()");
    assertThat(texts(NAMES)).containsExactly("held");
    assertThat(tab.text("document.querySelector('#count').textContent")).isEqualTo("1 of 3 jobs");

    click("input[value=warning]");
    assertThat(texts(NAMES)).isEmpty();
  }

  @Test
  void isUsedByKeyboardAlone() {
    tabTo("'held'", "document.activeElement.textContent");
    tab.press("Enter", ENTER);
    Browser.await(() -> Optional.of(heading()).filter(h -> h.equals("held")));
    assertThat(tab.text("document.activeElement.tagName")).isEqualTo("H1");

    tabTo("'time'", "document.activeElement.id");
    tab.press("Home", HOME);
    assertThat(output()).startsWith("00:00:10");
    tab.press("End", END);
    assertThat(output()).startsWith("00:02:00, slow-sink");
    assertThat(tab.text("document.querySelector('#time').getAttribute('aria-valuetext')"))
        .contains("sink busy 99 %");
  }

  @Test
  void colourIsNeverAlone() {
    openJob("held");

    assertThat(texts("[...document.querySelectorAll('.graph .says')].map(t => t.textContent)"))
        .containsExactly("backpressured 94 %", "backpressured 94 %", "busy 99 %");
    assertThat(tab.text("document.querySelector('.graph svg').getAttribute('aria-label')"))
        .contains("sink busy 99 %");
  }

  @Test
  void everyChartSaysInWordsWhatItShows() {
    openJob("held");

    assertThat(texts("[...document.querySelectorAll('.plot')].map(p => p.ariaLabel)"))
        .hasSizeGreaterThan(5)
        .allMatch(label -> label.matches("(?s).+: .+ from .+ to .+ at the end.*"));
  }

  @Test
  void drawsItsChartsInBothThemes() {
    openJob("held");
    String light = tab.text(pixel());
    tab.scheme("dark");
    Browser.await(() -> Optional.of(tab.text(pixel())).filter(dark -> !dark.equals(light)));

    assertThat(tab.errors()).isEmpty();
  }

  @Test
  void showsEveryNumberAsATable() {
    openJob("held");
    tab.evaluate(
        "[...document.querySelectorAll('summary')]"
            + ".find(one => one.textContent.startsWith('All numbers')).click()");

    assertThat(
            tab.evaluate(
                    "new Promise(done => setTimeout(() =>"
                        + " done(document.querySelectorAll('.many tbody tr').length), 100))")
                .asInt())
        .isEqualTo(12);
  }

  @Test
  void takesAHostileNameForAName() {
    openJob(Fleets.HOSTILE);

    assertThat(heading()).isEqualTo(Fleets.HOSTILE);
    assertThat(tab.evaluate("document.querySelectorAll('img').length").asInt()).isZero();
    assertThat(tab.errors()).isEmpty();
  }

  @Test
  void printsTheFleetAndEachOfItsJobs() {
    String pdf = new String(tab.pdf(), ISO_8859_1);

    long pages = Pattern.compile("/Type\\s*/Page\\b").matcher(pdf).results().count();
    assertThat(pages).isGreaterThanOrEqualTo(4);
    assertThat(heading()).startsWith("3 jobs");
    assertThat(tab.errors()).isEmpty();
  }

  @Test
  void tellsTheVerdictsWithoutScripts() {
    tab.scripts(false);
    tab.open(file);
    tab.scripts(true);

    assertThat(tab.text("document.querySelector('noscript').textContent")).contains("slow-sink");
  }

  @Test
  void opensAHundredJobs() throws IOException {
    open(Fleets.many(100));

    assertThat(texts(NAMES)).hasSize(100);
    assertThat(tab.errors()).isEmpty();
  }

  private void openJob(String name) {
    tab.evaluate("location.hash = '#job=' + encodeURIComponent('test//' + " + quoted(name) + ")");
    Browser.await(() -> Optional.of(heading()).filter(h -> h.equals(name)));
  }

  private static String quoted(String name) {
    return "`" + name.replace("`", "\\`") + "`";
  }

  private String heading() {
    return tab.text("document.querySelector('h1').textContent");
  }

  private String output() {
    return tab.text("document.querySelector('output').textContent");
  }

  private void click(String selector) {
    tab.evaluate("document.querySelector('" + selector + "').click()");
  }

  private void tabTo(String wanted, String script) {
    int most = 40;
    tab.press("Tab", TAB);
    while (!tab.evaluate(script + " === " + wanted).asBoolean()) {
      assertThat(most--).as("steps left to reach %s", wanted).isPositive();
      tab.press("Tab", TAB);
    }
  }

  private List<String> texts(String script) {
    List<String> texts = new ArrayList<>();
    for (JsonNode text : tab.evaluate(script)) {
      texts.add(text.asText());
    }
    return texts;
  }

  /** A picture of the first chart. */
  private static String pixel() {
    return "document.querySelector('canvas').toDataURL()";
  }
}
