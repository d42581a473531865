package io.flinksustain.benchmarks.lab.storage;

import java.net.URI;
import java.nio.file.Path;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.FileSystemFactory;

/** Makes the file system of {@code slow:///path}. */
public final class SlowFileSystemFactory implements FileSystemFactory {
  /** Scheme of its paths. */
  public static final String SCHEME = "slow";

  /** Key of Flink's configuration for the file of the {@link WriteRate}. */
  public static final String RATE_FILE = "lab.slow-files.rate-file";

  private WriteRate rate = new WriteRate(Path.of("write-rate"));

  @Override
  public void configure(Configuration config) {
    rate = new WriteRate(Path.of(config.getString(RATE_FILE, "write-rate")));
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileSystem create(URI uri) {
    return new SlowFileSystem(rate);
  }
}
