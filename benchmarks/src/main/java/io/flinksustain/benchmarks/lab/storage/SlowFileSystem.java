package io.flinksustain.benchmarks.lab.storage;

import java.io.IOException;
import java.net.URI;
import org.apache.flink.core.fs.BlockLocation;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.apache.flink.core.fs.local.LocalFileSystem;

/** The local file system, except that each file is written at the {@link WriteRate}. */
final class SlowFileSystem extends FileSystem {
  private static final URI ROOT = URI.create(SlowFileSystemFactory.SCHEME + ":///");

  private final LocalFileSystem local = new LocalFileSystem();
  private final WriteRate rate;

  SlowFileSystem(WriteRate rate) {
    this.rate = rate;
  }

  @Override
  public FSDataOutputStream create(Path path, WriteMode mode) throws IOException {
    return new SlowOutput(local.create(inLocal(path), mode), rate);
  }

  @Override
  public FSDataInputStream open(Path path, int bufferSize) throws IOException {
    return local.open(inLocal(path), bufferSize);
  }

  @Override
  public FSDataInputStream open(Path path) throws IOException {
    return local.open(inLocal(path));
  }

  @Override
  public FileStatus getFileStatus(Path path) throws IOException {
    return local.getFileStatus(inLocal(path));
  }

  @Override
  public BlockLocation[] getFileBlockLocations(FileStatus file, long start, long length)
      throws IOException {
    return local.getFileBlockLocations(file, start, length);
  }

  @Override
  public FileStatus[] listStatus(Path path) throws IOException {
    return local.listStatus(inLocal(path));
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    return local.delete(inLocal(path), recursive);
  }

  @Override
  public boolean mkdirs(Path path) throws IOException {
    return local.mkdirs(inLocal(path));
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    return local.rename(inLocal(from), inLocal(to));
  }

  @Override
  public boolean exists(Path path) throws IOException {
    return local.exists(inLocal(path));
  }

  @Override
  public boolean isDistributedFS() {
    return true;
  }

  @Override
  public URI getUri() {
    return ROOT;
  }

  @Override
  public Path getWorkingDirectory() {
    return local.getWorkingDirectory();
  }

  @Override
  public Path getHomeDirectory() {
    return local.getHomeDirectory();
  }

  private static Path inLocal(Path path) {
    return new Path(path.getPath());
  }
}
