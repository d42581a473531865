package io.flinksustain.benchmarks.corpus.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.benchmarks.corpus.label.Labels;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFoldersTest {
  @TempDir private Path directory;

  @Test
  void countsARunOnlyOnceItIsComplete() throws Exception {
    RunFolders folders = new RunFolders(directory);
    label(folders.begin("a-1"), true, false);
    assertThat(folders.hasGood("a-1")).isFalse();
    folders.finish("a-1");
    assertThat(folders.hasGood("a-1")).isTrue();
  }

  @Test
  void doesNotCountWhatIsUnprovenOrContaminated() throws Exception {
    RunFolders folders = new RunFolders(directory);
    label(folders.begin("a-1"), false, false);
    folders.finish("a-1");
    label(folders.begin("b-1"), true, true);
    folders.finish("b-1");
    assertThat(folders.hasGood("a-1")).isFalse();
    assertThat(folders.hasGood("b-1")).isFalse();
  }

  @Test
  void beginsAgainWithAnEmptyFolderAndReplacesWhatWasThere() throws Exception {
    RunFolders folders = new RunFolders(directory);
    label(folders.begin("a-1"), false, false);
    Files.writeString(directory.resolve("a-1.partial").resolve("rest"), "of a run that was ended");
    folders.finish("a-1");
    label(folders.begin("a-1"), true, false);
    folders.finish("a-1");
    assertThat(folders.hasGood("a-1")).isTrue();
    assertThat(directory.resolve("a-1").resolve("rest")).doesNotExist();
  }

  private static void label(Path folder, boolean proven, boolean contaminated) {
    Labels.of(proven, contaminated).write(folder);
  }
}
