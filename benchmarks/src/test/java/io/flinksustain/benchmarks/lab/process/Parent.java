package io.flinksustain.benchmarks.lab.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A main that starts a napping child in the directory it is given, and naps itself. */
public final class Parent {
  private Parent() {}

  public static void main(String[] args) throws InterruptedException {
    Child.start("child", Path.of(args[0]), Map.of(), ChildTest.napping("in the child"));
    Thread.currentThread().join();
  }

  static JavaCommand command(Path directory) {
    return new JavaCommand(
        List.of("-Xmx32m"),
        JavaCommand.ownClassPath(),
        Parent.class.getName(),
        List.of(directory.toString()));
  }
}
