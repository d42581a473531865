package io.flinksustain.benchmarks.lab.process;

import io.flinksustain.benchmarks.lab.tether.Tethered;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A main class to run in a JVM of its own.
 *
 * @param jvmOptions options of the JVM
 * @param classPath its class path
 * @param mainClass what to run
 * @param arguments of the main class
 */
public record JavaCommand(
    List<String> jvmOptions, String classPath, String mainClass, List<String> arguments) {

  /** Packages that Flink's own start scripts open as well. */
  public static final List<String> FLINK_OPENS =
      Stream.of(
              "java.lang",
              "java.net",
              "java.io",
              "java.nio",
              "sun.nio.ch",
              "java.lang.reflect",
              "java.text",
              "java.time",
              "java.util",
              "java.util.concurrent",
              "java.util.concurrent.atomic",
              "java.util.concurrent.locks")
          .map(name -> "--add-opens=java.base/" + name + "=ALL-UNNAMED")
          .toList();

  /** The class path that the lab itself runs with. */
  public static String ownClassPath() {
    return System.getProperty("java.class.path");
  }

  List<String> line() {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(jvmOptions);
    line.addAll(List.of("-cp", classPath, Tethered.class.getName(), mainClass));
    line.addAll(arguments);
    return line;
  }
}
