package io.flinksustain.monitor.k8s;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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

  private static final Map<Installation, Rendered> RENDERED = new ConcurrentHashMap<>();

  private final Mode mode;

  Installation(Mode mode) {
    this.mode = mode;
  }

  public Mode mode() {
    return mode;
  }

  /** Skips the test where the tool is missing. */
  public Rendered render() {
    return RENDERED.computeIfAbsent(this, Installation::rendered);
  }

  private static Rendered rendered(Installation installation) {
    return Rendered.of(
        installation.name().startsWith("OVERLAY")
            ? overlay(installation.mode)
            : chart(installation.mode).call());
  }

  private static String overlay(Mode mode) {
    assumeTrue(Kubectl.isThere(), "kubectl is not installed: overlays are not rendered");
    return Kubectl.kustomize(K8S.resolve("overlays").resolve(mode.word()));
  }

  /** The chart with the values that make it what the overlay is. */
  static TemplateCommand chart(Mode mode) {
    return mode == Mode.ADVISE
        ? chartAlone(mode)
        : chartAlone(mode)
            .set("namespaces[0]", "payments")
            .setFile("policy", K8S.resolve("policy/example/policy.yaml"));
  }

  /** The chart with no value but its mode. */
  static TemplateCommand chartAlone(Mode mode) {
    return new Helm(K8S.resolve("chart"))
        .template()
        .withName("sustain")
        .withNamespace("sustain")
        .withKubeVersion("1.32.0")
        .set("mode", mode.word());
  }
}
