package io.flinksustain.benchmarks.bench.result;

import java.nio.file.Path;

/** Where benchmarks find and leave what they need, whatever folder they are called from. */
public final class Folders {
  private Folders() {}

  /** The folder {@code benchmarks} of the project, as {@code bin/bench} tells it. */
  public static Path home() {
    return Path.of(System.getProperty("lab.home", ".")).toAbsolutePath().normalize();
  }

  /** What the build made, and what benchmarks make. */
  public static Path target() {
    return home().resolve("target");
  }

  /** The jar that users submit. */
  public static Path sustainJar() {
    return home().resolveSibling("monitor-job").resolve("target").resolve("sustain.jar");
  }

  /** The files of results, unless people say otherwise. */
  public static Path results() {
    return target().resolve("results");
  }

  /** The page of results. */
  public static Path page() {
    return home().resolveSibling("docs").resolve("results");
  }
}
