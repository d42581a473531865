package io.flinksustain.monitor.k8s;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.nio.file.Path;

/** What somebody applies: an overlay as kustomize renders it, or the chart as Helm does. */
public enum Installation {
  OVERLAY_ADVISE(Mode.ADVISE),
  OVERLAY_ACT(Mode.ACT),
  OVERLAY_ALL_IN_ONE(Mode.ALL_IN_ONE),
  CHART_ADVISE(Mode.ADVISE),
  CHART_ACT(Mode.ACT),
  CHART_ALL_IN_ONE(Mode.ALL_IN_ONE);

  /** The folder, seen from this module. */
  public static final Path K8S = Path.of("..", "k8s");

  private final Mode mode;
  private Rendered rendered;

  Installation(Mode mode) {
    this.mode = mode;
  }

  public Mode mode() {
    return mode;
  }

  /** Skips the test where the tool is missing. */
  public synchronized Rendered render() {
    if (rendered == null) {
      rendered = Rendered.of(name().startsWith("OVERLAY") ? overlay(mode) : chart(mode).call());
    }
    return rendered;
  }

  private static String overlay(Mode mode) {
    assumeTrue(Kubectl.isThere(), "kubectl is not installed: overlays are not rendered");
    return Kubectl.kustomize(K8S.resolve("overlays").resolve(mode.word()));
  }

  /** The chart with the values that make it what the overlay is. */
  static TemplateCommand chart(Mode mode) {
    TemplateCommand command =
        new Helm(K8S.resolve("chart"))
            .template()
            .withName("sustain")
            .withNamespace("sustain")
            .set("mode", mode.word());
    return mode == Mode.ADVISE
        ? command
        : command
            .set("namespaces[0]", "payments")
            .setFile("policy", K8S.resolve("policy").resolve("policy.yaml"));
  }
}
