package io.flinksustain.monitor.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be said of the image without building it. */
class ImageTest {
  private static final Pattern COPY = Pattern.compile("(?m)^COPY (?:--\\S+ )*(\\S+) (\\S+)$");
  private static final Pattern LINK = Pattern.compile("ln -s (/\\S+) (/\\S+)");

  @TempDir Path root;

  @Test
  void whatIsCopiedIsInTheContextOfTheBuild() throws IOException {
    List<String> context = Files.readAllLines(Installation.K8S.resolve("Dockerfile.dockerignore"));

    assertThat(context).first().isEqualTo("*");
    assertThat(context.subList(1, context.size()))
        .containsExactlyElementsOf(said(COPY).stream().map(copy -> '!' + copy.group(1)).toList());
  }

  /** As it is laid out there, on a machine whose Java only says what it is asked. */
  @Test
  void itsCommandLineFindsJarAndLibraries() throws Exception {
    Files.createDirectories(here("/opt/flink/lib"));
    for (MatchResult copy : said(COPY)) {
      Path place = made(copy.group(2));
      if (place.toString().endsWith(".jar")) {
        Files.createFile(place);
      } else {
        Files.copy(Path.of("..", copy.group(1)), place);
      }
    }
    for (MatchResult link : said(LINK)) {
      Files.createSymbolicLink(made(link.group(2)), here(link.group(1)));
    }
    Path java = Files.writeString(made("/jdk/bin/java"), "#!/bin/sh\necho \"$@\"\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();

    assertThat(run("/usr/local/bin/sustain", "status"))
        .contains("-cp %1$s/sustain.jar:%1$s/lib/* ".formatted(here("/opt/sustain/target")))
        .endsWith("Sustain status\n");
  }

  private String run(String command, String word) throws IOException {
    ProcessBuilder process = new ProcessBuilder("bash", here(command).toString(), word);
    process.environment().put("JAVA_HOME", here("/jdk").toString());
    byte[] said = process.redirectErrorStream(true).start().getInputStream().readAllBytes();
    return new String(said, StandardCharsets.UTF_8);
  }

  private static List<MatchResult> said(Pattern pattern) throws IOException {
    String dockerfile = Files.readString(Installation.K8S.resolve("Dockerfile"));
    return pattern.matcher(dockerfile).results().toList();
  }

  private Path here(String inTheImage) throws IOException {
    return Path.of(root.toRealPath() + inTheImage);
  }

  /** With the folders that it is in. */
  private Path made(String inTheImage) throws IOException {
    Path place = here(inTheImage);
    Files.createDirectories(place.getParent());
    return place;
  }
}
