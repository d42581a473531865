package io.flinksustain.benchmarks;

import io.flinksustain.benchmarks.bench.result.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** A command that writes a page about results into a folder of documentation. */
public abstract class PageCommand extends Helped implements Callable<Integer> {
  private static final int BAD_INPUT = 2;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description =
          "Where the page goes, with a copy of what it is made from (default: docs/results of this"
              + " project).")
  private Path to = Folders.page();

  /** Writes the page into a folder, and gives its file. */
  protected abstract Path write(Path to) throws IOException;

  @Override
  public final Integer call() {
    try {
      System.out.println("wrote " + write(to));
      return 0;
    } catch (BadInputException e) {
      System.err.println(e.getMessage());
    } catch (IOException e) {
      System.err.println("cannot write the report to " + to + ": " + e);
    } catch (UncheckedIOException e) {
      System.err.println(e.getMessage() + ": " + e.getCause());
    }
    return BAD_INPUT;
  }
}
