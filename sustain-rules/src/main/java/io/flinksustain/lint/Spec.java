package io.flinksustain.lint;

import io.flinksustain.flink.FlinkVersion;
import io.flinksustain.text.NumberText;
import io.flinksustain.yaml.Position;
import java.util.Optional;

/**
 * A tolerant view of one deployment: what cannot be read is not there.
 *
 * @param file as it was named by whoever asked, or an address
 * @param kind what it is
 * @param document the manifest as it stands; empty for a bare configuration
 * @param settings Flink's configuration
 * @param configurationAt the place where a setting would be added
 * @param measured what a running cluster says; null for a file
 */
public record Spec(
    String file,
    Kind kind,
    Fields document,
    Settings settings,
    Position configurationAt,
    Measured measured) {

  /** What a configuration belongs to. */
  public enum Kind {
    /** A job or a session cluster of the operator. */
    FLINK_DEPLOYMENT,
    /** A job on a session cluster: most of its configuration is elsewhere. */
    FLINK_SESSION_JOB,
    /** A configuration file, alone or in a ConfigMap. */
    CONFIGURATION,
    /** A running cluster. */
    CLUSTER
  }

  /** The version of Flink; the newest when nothing says it. */
  public FlinkVersion version() {
    return FlinkVersion.parse(document.text("spec.flinkVersion")).orElse(FlinkVersion.NEWEST);
  }

  /**
   * Whether it says all that there is about a cluster, so that what is missing is missing. A
   * configuration file can also be a part, or the operator's own; one for a cluster says how large
   * its processes are or where the JobManager is.
   */
  public boolean isWhole() {
    return switch (kind) {
      case FLINK_DEPLOYMENT, CLUSTER -> true;
      case FLINK_SESSION_JOB -> false;
      case CONFIGURATION ->
          settings.get("jobmanager.rpc.address").isPresent()
              || settings.get("taskmanager.memory.process.size").isPresent()
              || settings.get("taskmanager.memory.flink.size").isPresent();
    };
  }

  /** Whether the deployment is one job, not a cluster for many. */
  public boolean isApplication() {
    return document.has("spec.job");
  }

  /** The task managers that the file or the running cluster has. */
  public Optional<Integer> taskManagers() {
    return measured == null
        ? document.get("spec.taskManager.replicas").flatMap(s -> NumberText.integer(s.value()))
        : Optional.of(measured.taskManagers());
  }

  /** Slots of one task manager; Flink's default is 1. */
  public int slots() {
    boolean known = measured != null && measured.slotsPerTaskManager() > 0;
    return known
        ? measured.slotsPerTaskManager()
        : settings.integer("taskmanager.numberOfTaskSlots").orElse(1);
  }

  /** The place of the first of these paths or keys that is set, or where one would be added. */
  public Position placeOf(String... pathsOrKeys) {
    for (String name : pathsOrKeys) {
      Optional<Position> place = document.get(name).or(() -> settings.get(name)).map(Setting::at);
      if (place.isPresent()) {
        return place.get();
      }
    }
    return configurationAt;
  }
}
