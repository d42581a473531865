package io.flinksustain.monitor.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The overlay that the recipe tells its readers to write does what the recipe says. */
class OwnOverlayTest {
  private static final Path RECIPE = Path.of("..", "docs", "recipes", "deploy-on-kubernetes.md");

  @TempDir Path folder;

  @Test
  void changesImageOptionsAndBucket() throws IOException {
    assumeTrue(Kubectl.isThere(), "kubectl is not installed: the recipe's overlay is not rendered");
    String ours = folder.toRealPath().relativize(Installation.K8S.toRealPath()).toString();
    write("kustomization.yaml", local(block("deploy/kustomization.yaml"), ours));
    write("sustain.yaml", block("deploy/sustain.yaml"));
    Files.createDirectory(folder.resolve("payments"));
    write(
        "payments/kustomization.yaml",
        local(block("deploy/payments/kustomization.yaml"), "../" + ours));

    Rendered rendered = Rendered.of(Kubectl.kustomize(folder));

    JsonNode spec = rendered.one("FlinkDeployment", "sustain").path("spec");
    assertThat(spec.path("image").asText()).startsWith("registry.example.com/flink-sustain:");
    assertThat(ApplicationSpecTest.flink(spec).toMap().entrySet())
        .filteredOn(option -> option.getValue().startsWith("s3://"))
        .hasSize(3)
        .allMatch(option -> option.getValue().startsWith("s3://our-bucket/"));
    assertThat(rendered.one("Role", "sustain-observer").at("/metadata/namespace").asText())
        .isEqualTo("payments");
    JsonNode options = rendered.one("ConfigMap", "sustain");
    assertThat(options.path("data").properties()).hasSize(1);
    assertThat(spec.at("/podTemplate/spec/volumes/0/configMap/name"))
        .isEqualTo(options.at("/metadata/name"))
        .isNotEqualTo(
            Installation.OVERLAY_ADVISE.render().one("ConfigMap", "sustain").at("/metadata/name"));
  }

  /** With the manifests of this checkout in place of those of a version. */
  private static String local(String kustomization, String ours) {
    return kustomization.replaceAll("https://\\S*//k8s/(\\S*)\\?ref=.*", ours + "/$1");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  /** The indented lines below the one that names a file, to the next such line or the end. */
  private static String block(String file) throws IOException {
    String text = Files.readString(RECIPE);
    String after = text.substring(text.indexOf("    # " + file));
    String lines = after.split("\n(?=    # deploy/|\\S)", -1)[0];
    return lines.replaceAll("(?m)^    ", "");
  }
}
