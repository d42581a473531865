package io.flinksustain.lint.check;

import io.flinksustain.lint.Check;
import io.flinksustain.lint.Level;
import io.flinksustain.lint.LintRule;
import io.flinksustain.lint.Pod;
import io.flinksustain.lint.Problem;
import io.flinksustain.lint.Role;
import io.flinksustain.lint.Setting;
import io.flinksustain.lint.Spec;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Checkpoints, savepoints or HA data on a disk that dies with a pod or is not shared. */
final class StorageLocal implements Check {
  private static final LintRule RULE =
      new LintRule(
          "storage-local",
          Level.ERROR,
          "State is kept on a local path",
          "A path without a scheme or with `file:` is on the container's own disk, on an `emptyDir`"
              + " or on one node: it is gone with the pod, and other pods do not see it. Recovery"
              + " then finds no checkpoint.",
          "Use storage that all pods share and that outlives them: an object store, HDFS, or a"
              + " persistent volume claim that is mounted into JobManager and task managers.");

  private static final String SCHEME = "[A-Za-z][A-Za-z0-9+.-]*:.*";

  private static final List<String> KEYS =
      List.of(
          "execution.checkpointing.dir",
          "execution.checkpointing.savepoint-dir",
          "high-availability.storageDir",
          "state.changelog.dstl.dfs.base-path");

  /** Volumes that die with the pod or stay on its node. */
  private static final Set<String> LOCAL_VOLUMES = Set.of("emptyDir", "hostPath");

  @Override
  public LintRule rule() {
    return RULE;
  }

  @Override
  public Stream<Problem> problems(Spec spec) {
    return KEYS.stream()
        .flatMap(key -> spec.settings().get(key).stream())
        .flatMap(setting -> problem(spec, setting).stream());
  }

  private static Optional<Problem> problem(Spec spec, Setting setting) {
    return localPath(setting.value().strip())
        .flatMap(path -> disk(spec, path))
        .map(disk -> problem(setting, disk));
  }

  private static Problem problem(Setting setting, String disk) {
    return new Problem(
        "%s is %s, which is on %s".formatted(setting.path(), setting.value().strip(), disk),
        setting.path() + ": s3://BUCKET/PATH",
        setting.at());
  }

  /** The directory, when it is one of the machine; a variable can become anything. */
  private static Optional<String> localPath(String address) {
    if (address.startsWith("file:")) {
      return Optional.of(address.substring("file:".length()).replaceFirst("^//[^/]*(?=/)", ""));
    }
    boolean elsewhere = address.matches(SCHEME) || address.contains("$");
    return elsewhere ? Optional.empty() : Optional.of(address);
  }

  /** What it lies on, when that is local. */
  private static Optional<String> disk(Spec spec, String path) {
    Optional<String> volume = new Pod(spec, Role.TASK_MANAGER).volumeAt(path);
    if (volume.isEmpty()) {
      return Optional.of("a local disk, unless a shared volume is mounted there");
    }
    return volume.filter(LOCAL_VOLUMES::contains).map(kind -> "a volume of kind " + kind);
  }
}
