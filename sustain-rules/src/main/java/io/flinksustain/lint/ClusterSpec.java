package io.flinksustain.lint;

import io.flinksustain.lint.Spec.Kind;
import io.flinksustain.yaml.Position;
import java.util.Map;

/** A running cluster as a spec: it has no file, and line 0 says so. */
public final class ClusterSpec {
  private static final Position NOWHERE = new Position(0, 0);

  private ClusterSpec() {}

  /**
   * A cluster by what it says of itself.
   *
   * @param address where the configuration was read
   * @param flinkVersion as the cluster reports it
   * @param configuration all keys and values
   * @param measured what else the cluster says
   */
  public static Spec of(
      String address, String flinkVersion, Map<String, String> configuration, Measured measured) {
    Fields document = new Fields();
    document.add(new Setting("spec.flinkVersion", flinkVersion, NOWHERE));
    Fields settings = new Fields();
    configuration.forEach((key, value) -> settings.add(new Setting(key, value, NOWHERE)));
    return new Spec(address, Kind.CLUSTER, document, new Settings(settings), NOWHERE, measured);
  }
}
