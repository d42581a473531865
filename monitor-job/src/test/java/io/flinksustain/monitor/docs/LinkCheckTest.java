package io.flinksustain.monitor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkCheckTest {
  @TempDir private Path root;

  @BeforeEach
  void aRepository() throws IOException {
    write("README.md", "# Home\n");
    write("docs/recipes/alerts.md", "# Alerts\n## `stop-all`, at night\n## Twice\n## Twice\n");
    write("k8s/base/sustain.yaml", "kafka: {}\n");
    write("k8s/target/bom.json", "{}\n");
    write(".ci/notes.md", "[not ours](nowhere.md)\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "recipes/alerts.md",
        "recipes/alerts.md#stop-all-at-night",
        "recipes/alerts.md#twice-1",
        "recipes",
        "recipes/",
        "../README.md",
        "..",
        "../k8s/base/sustain.yaml",
        "#a-page",
        "https://example.com/a?b=c#d"
      })
  void isSilentAboutALinkThatLeadsSomewhere(String link) throws IOException {
    assertThat(problems(link)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "alerts.md | there is no docs/alerts.md; the page with the nearest name is"
            + " docs/recipes/alerts.md",
        "recipes/Alerts.md | there is no docs/recipes/Alerts.md; the page with the nearest name is"
            + " docs/recipes/alerts.md",
        "recipes/alerts.md#stop-all-at-nigh | there is no such heading in docs/recipes/alerts.md;"
            + " the nearest is #stop-all-at-night",
        "#a-pag | there is no such heading in docs/page.md; the nearest is #a-page",
        "../k8s/base/sustain.yaml#L1 | only a page has headings, and k8s/base/sustain.yaml is none;"
            + " leave out the #",
        "../k8s/target/bom.json | there is no k8s/target/bom.json; the page with the nearest name"
            + " is docs/page.md",
        "../../elsewhere.md | there is no ../elsewhere.md; the page with the nearest name is"
            + " docs/recipes/alerts.md",
        "/docs/page.md | begins at the root of a host; write the path from this page, with ../",
        "https:/example.com | is no address; write https://HOST/PATH, or a path from this page",
        "//example.com/a | is no address; write https://HOST/PATH, or a path from this page",
        "ftp://example.com/a | is no address; write https://HOST/PATH, or a path from this page"
      })
  void saysWhatIsWrongWhereAndWhatToDo(String link, String what) throws IOException {
    assertThat(problems(link)).containsExactly("docs/page.md:3: (%s) %s".formatted(link, what));
  }

  @Test
  void saysThatASpaceIsNotOne() throws IOException {
    assertThat(problems("<a page.md>"))
        .singleElement()
        .asString()
        .contains("docs/page.md:3: (a page.md) is no link")
        .endsWith("write %20 for a space");
  }

  @Test
  void looksIntoTablesListsAndPicturesAndNotIntoCode() throws IOException {
    write(
        "docs/page.md",
        """
        | what | where |
        |---|---|
        | one | [two](1.md) |

        - a list
          with ![a picture](2.png)
        - and a [reference][3]

        `[in code](4.md)`

            [in a block](5.md)

        [3]: 3.md
        """);

    assertThat(problems())
        .extracting(problem -> problem.replaceAll("\\).*", ")"))
        .containsExactly(
            "docs/page.md:3: (1.md)", "docs/page.md:6: (2.png)", "docs/page.md:7: (3.md)");
  }

  private List<String> problems(String link) throws IOException {
    write("docs/page.md", "# A page\n\nSee [it](" + link + ").\n");
    return problems();
  }

  private List<String> problems() {
    return new LinkCheck(new Repository(root)).problems();
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(root.resolve(file), text);
  }
}
