package io.flinksustain.benchmarks.lab.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.core.fs.FileSystem.WriteMode;
import org.apache.flink.core.fs.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlowFileSystemTest {
  @TempDir private java.nio.file.Path directory;

  private WriteRate rate;
  private SlowFileSystem files;

  @BeforeEach
  void makeIt() {
    rate = new WriteRate(directory.resolve("rate"));
    files = new SlowFileSystem(rate);
  }

  @Test
  void writesAsSlowlyAsItIsTold() throws Exception {
    rate.set(100_000);
    assertThat(millisFor(50_000)).isGreaterThanOrEqualTo(500);
    assertThat(Files.size(directory.resolve("written"))).isEqualTo(50_000);
  }

  @Test
  void doesNotHoldUpAnythingWithoutARate() throws Exception {
    rate.set(1);
    rate.lift();
    assertThat(millisFor(50_000)).isLessThan(10_000);
  }

  @Test
  void readsAndDeletesWhatItHasWritten() throws Exception {
    millisFor(10);
    Path written = slow("written");
    assertThat(files.exists(written)).isTrue();
    assertThat(files.open(written).readAllBytes()).hasSize(10);
    assertThat(files.delete(written, false)).isTrue();
    assertThat(directory.resolve("written")).doesNotExist();
  }

  private long millisFor(int bytes) throws Exception {
    long start = System.nanoTime();
    try (FSDataOutputStream out = files.create(slow("written"), WriteMode.OVERWRITE)) {
      out.write(new byte[bytes]);
    }
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  private Path slow(String name) {
    return new Path("slow://" + directory.resolve(name));
  }
}
