package io.flinksustain.monitor.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The overlays that the recipe tells its readers to write do what the recipe says. */
class OwnOverlayTest {
  private static final Path RECIPE = Path.of("..", "docs", "recipes", "deploy-on-kubernetes.md");
  private static final Pattern BLOCK =
      Pattern.compile("(?m)^ {4,}\\S.*\n(?:^ {4,}\\S.*\n|^\n(?= {4}))*");

  @TempDir Path folder;

  private String ours;

  @BeforeEach
  void optionsOfTheRecipeAndAPolicyOfItsReader() throws IOException {
    assumeTrue(Kubectl.isThere(), "kubectl is not installed: the recipe's overlay is not rendered");
    ours = folder.toRealPath().relativize(Installation.K8S.toRealPath()).toString();
    write("sustain.yaml", file("deploy/sustain.yaml"));
    write("policy.yaml", "lanes: [{name: mine, jobs: [eu1/payments/fraud]}]\n");
    Files.createDirectory(folder.resolve("payments"));
  }

  @Test
  void changesImageOptionsAndBucket() throws IOException {
    Rendered rendered = advise();

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

  @Test
  void givesItsOwnPolicyToTheMonitor() throws IOException {
    Rendered rendered = act("");

    assertThat(rendered.one("ConfigMap", "sustain-policy").at("/data/policy.yaml").asText())
        .isEqualTo(Files.readString(folder.resolve("policy.yaml")));
    assertThat(rendered.one("FlinkDeployment", "sustain").at("/spec/podTemplate/spec/volumes"))
        .filteredOn(volume -> volume.path("name").asText().equals("policy"))
        .singleElement()
        .satisfies(
            volume ->
                assertThat(volume.at("/configMap/name").asText()).isEqualTo("sustain-policy"));
  }

  @Test
  void restartsNothingForAnotherPolicy() throws IOException {
    Rendered before = act("");
    write("policy.yaml", "lanes: []\n");

    Rendered after = act("");

    assertThat(after.one("ConfigMap", "sustain-policy"))
        .isNotEqualTo(before.one("ConfigMap", "sustain-policy"));
    assertThat(after.ofKind("FlinkDeployment")).isEqualTo(before.ofKind("FlinkDeployment"));
  }

  @Test
  void everyPatchOfTheRecipeChangesSomethingAndFitsTheSchemas() throws IOException {
    Rendered unpatched = act("");
    List<String> patches = blocks().stream().filter(block -> block.startsWith("patches:")).toList();

    assertThat(patches).hasSizeGreaterThan(3);
    for (String patch : patches) {
      Rendered patched = act(patch);
      assertThat(patched).as(patch).isNotEqualTo(unpatched);
      assertThat(patched.objects())
          .allSatisfy(object -> assertThat(Schemas.problems(object)).as(patch).isEmpty());
    }
  }

  @Test
  void beginsWithADryRun() throws IOException {
    assertThat(
            act(blockWith("--actuate.dry-run=true"))
                .one("FlinkDeployment", "sustain-actuator")
                .at("/spec/job/args"))
        .extracting(JsonNode::asText)
        .contains("--actuate.dry-run=true")
        .doesNotContain("--actuate.dry-run=false");
  }

  private Rendered advise() throws IOException {
    write(
        "payments/kustomization.yaml",
        local(file("deploy/payments/kustomization.yaml"), "../" + ours));
    return render(file("deploy/kustomization.yaml"));
  }

  /** What is said under "From advice to changes", which leaves the components of before out. */
  private Rendered act(String patches) throws IOException {
    mayChangePayments();
    String topics = "  - https://git.example.com/flink-sustain//k8s/components/topics?ref=v0.1.0";
    return render(
        blockWith("//k8s/actuator?").replace("  # and topics", topics + "\n  #") + patches);
  }

  private void mayChangePayments() throws IOException {
    write(
        "payments/kustomization.yaml",
        Files.readString(Installation.K8S.resolve("overlays/act/payments/kustomization.yaml"))
            .replace("../../../namespaces", "../" + ours + "/namespaces"));
  }

  private Rendered render(String kustomization) throws IOException {
    write("kustomization.yaml", local(kustomization, ours));
    return Rendered.of(Kubectl.kustomize(folder));
  }

  /** With the manifests of this checkout in place of those of a version. */
  private static String local(String kustomization, String ours) {
    return kustomization.replaceAll("https://\\S*//k8s/(\\S*)\\?ref=\\S*", ours + "/$1");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  /** The indented lines below the one that names a file, to the next such line or the end. */
  private static String file(String name) throws IOException {
    String text = Files.readString(RECIPE);
    String after = text.substring(text.indexOf("    # " + name));
    String lines = after.split("\n(?=    # deploy/|\\S)", -1)[0];
    return lines.replaceAll("(?m)^    ", "");
  }

  private static String blockWith(String text) throws IOException {
    return blocks().stream().filter(block -> block.contains(text)).findFirst().orElseThrow();
  }

  /** What is indented, each block to the left margin. */
  private static List<String> blocks() throws IOException {
    return BLOCK
        .matcher(Files.readString(RECIPE))
        .results()
        .map(block -> block.group().stripTrailing().stripIndent() + "\n")
        .toList();
  }
}
