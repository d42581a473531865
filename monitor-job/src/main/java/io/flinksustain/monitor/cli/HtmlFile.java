package io.flinksustain.monitor.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import picocli.CommandLine.Option;

/** The page that a command writes: an earlier one stays until the new one is there as a whole. */
final class HtmlFile {
  @Option(
      names = "--html",
      required = true,
      paramLabel = "FILE",
      description = "The file to write.")
  private Path path;

  /** Before the work that a page takes. */
  void requireWritable() {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null || Files.isDirectory(path)) {
      throw cannot("it is a folder; name a file");
    }
    if (!Files.isDirectory(folder)) {
      throw cannot("there is no folder " + folder);
    }
    if (isReplaced() && !Files.isWritable(folder)) {
      throw cannot("nothing may be written to the folder " + folder);
    }
  }

  /** Writes the page, and gives its length in bytes. */
  int write(String page) {
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    try {
      if (isReplaced()) {
        replace(bytes);
      } else {
        Files.write(path, bytes);
      }
      return bytes.length;
    } catch (IOException e) {
      throw cannot(e.toString());
    }
  }

  /** What is no file, such as /dev/stdout, is written to and stays what it is. */
  private boolean isReplaced() {
    return !Files.exists(path) || Files.isRegularFile(path);
  }

  private void replace(byte[] bytes) throws IOException {
    Path target = Files.exists(path) ? path.toRealPath() : path;
    long process = ProcessHandle.current().pid();
    Path part = target.resolveSibling("%s.%d.part".formatted(target.getFileName(), process));
    try {
      Files.write(part, bytes);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private InputException cannot(String why) {
    return new InputException("cannot write %s (--html): %s".formatted(path, why));
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
