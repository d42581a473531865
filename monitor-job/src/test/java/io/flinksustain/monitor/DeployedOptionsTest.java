package io.flinksustain.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.monitor.actuate.ActuateOptions;
import io.flinksustain.monitor.cli.Cli;
import io.flinksustain.monitor.cli.Engine;
import io.flinksustain.monitor.k8s.Installation;
import io.flinksustain.monitor.k8s.Mode;
import io.flinksustain.monitor.k8s.Rendered;
import io.flinksustain.monitor.observe.ObserveOptions;
import io.flinksustain.monitor.options.Given;
import io.flinksustain.monitor.options.RunOptions;
import io.flinksustain.monitor.options.RunOptions.Pipeline;
import io.flinksustain.monitor.options.UserInput;
import io.flinksustain.monitor.testing.IdleEngine;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The applications start with the options and files that the manifests give them. */
class DeployedOptionsTest {
  private static final String MOUNTED = "/etc/";

  @TempDir Path folder;

  private final StringWriter said = new StringWriter();

  @ParameterizedTest
  @EnumSource
  void makeAGraphOfTheirPipelines(Installation installation) throws IOException {
    Rendered rendered = installation.render();

    assertThat(rendered.ofKind("FlinkDeployment"))
        .allSatisfy(
            deployment -> {
              mount(rendered, deployment);
              Configuration config = start(deployment);
              new RunPlan(config).requireTargets();
              assertThat(Application.build(config).getStreamGraph().getStreamNodes()).isNotEmpty();
            });
  }

  @ParameterizedTest
  @EnumSource
  void onlyOneApplicationActsAndOnlyWhereItShould(Installation installation) throws IOException {
    Rendered rendered = installation.render();
    List<String> pipelines = new ArrayList<>();
    for (JsonNode deployment : rendered.ofKind("FlinkDeployment")) {
      mount(rendered, deployment);
      start(deployment).get(RunOptions.PIPELINES).forEach(p -> pipelines.add(p.name()));
    }

    List<String> expected = new ArrayList<>(List.of("OBSERVE", "MONITOR"));
    if (installation.mode() != Mode.ADVISE) {
      expected.add("ACTUATE");
    }
    assertThat(pipelines).containsExactlyInAnyOrderElementsOf(expected);
  }

  /** Another one's commands would be carried out on the jobs of the same names here. */
  @ParameterizedTest
  @EnumSource
  void whoActsTakesTheCommandsForTheObservedClusterAlone(Installation installation)
      throws IOException {
    Rendered rendered = installation.render();
    for (JsonNode deployment : rendered.ofKind("FlinkDeployment")) {
      mount(rendered, deployment);
      Configuration config = start(deployment);
      boolean acts = config.get(RunOptions.PIPELINES).contains(Pipeline.ACTUATE);

      assertThat(config.get(ActuateOptions.CLUSTERS))
          .isEqualTo(acts ? List.of(config.get(ObserveOptions.KUBERNETES_CLUSTER)) : List.of());
    }
  }

  @ParameterizedTest
  @EnumSource
  void passOurOwnLint(Installation installation) throws IOException {
    List<String> words = new ArrayList<>(List.of("lint"));
    for (JsonNode deployment : installation.render().ofKind("FlinkDeployment")) {
      Path file = folder.resolve(deployment.at("/metadata/name").asText() + ".yaml");
      words.add(Files.writeString(file, deployment.toString()).toString());
    }

    int code = cli(new Started()).execute(words.toArray(String[]::new));

    assertThat(said.toString()).startsWith("0 findings");
    assertThat(code).isZero();
  }

  /** Writes what its volumes show of ConfigMaps where it mounts them, below our folder. */
  private void mount(Rendered rendered, JsonNode deployment) throws IOException {
    JsonNode pod = deployment.at("/spec/podTemplate/spec");
    for (JsonNode mount : pod.at("/containers/0/volumeMounts")) {
      for (JsonNode volume : pod.path("volumes")) {
        if (volume.has("configMap") && volume.path("name").equals(mount.path("name"))) {
          String name = volume.at("/configMap/name").asText();
          write(Path.of(mount.path("mountPath").asText()), rendered.one("ConfigMap", name));
        }
      }
    }
  }

  private void write(Path mountPath, JsonNode configMap) throws IOException {
    Path here = Files.createDirectories(Path.of(folder + mountPath.toString()));
    for (var file : configMap.path("data").properties()) {
      Files.writeString(here.resolve(file.getKey()), file.getValue().asText());
    }
  }

  private Configuration start(JsonNode deployment) {
    List<String> words = new ArrayList<>();
    for (JsonNode word : deployment.at("/spec/job/args")) {
      words.add(word.asText().replace(MOUNTED, folder + MOUNTED));
    }
    Started started = new Started();
    int code = cli(started).execute(words.toArray(String[]::new));
    assertThat(code).as(said.toString()).isZero();
    return started.configuration;
  }

  private Cli cli(Engine engine) {
    PrintWriter out = new PrintWriter(said, true);
    return new Cli(engine, out, out);
  }

  /** Starts nothing, and keeps what it was asked to start. */
  private static final class Started extends IdleEngine {
    private Configuration configuration;

    @Override
    public void run(List<Given> file, List<Given> commandLine, Consumer<String> say) {
      configuration = UserInput.toConfiguration(file, commandLine);
    }
  }
}
