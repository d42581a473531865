package io.flinksustain.benchmarks.lab.cluster;

import io.flinksustain.benchmarks.lab.process.Child;
import io.flinksustain.benchmarks.lab.process.JavaCommand;
import io.flinksustain.benchmarks.lab.process.RunDirectory;
import io.flinksustain.monitor.testing.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The ZooKeeper that Flink brings along, as a process of its own: with it a new JobManager takes up
 * the jobs of one that was killed.
 */
public final class ZooKeeper implements AutoCloseable {
  private static final String MAIN =
      "org.apache.flink.shaded.zookeeper3.org.apache.zookeeper.server.ZooKeeperServerMain";

  private final Path run;
  private final int port = FreePorts.pick(1).get(0);
  private final Child process;

  /** Starts it from the jars under {@code flinkHome}, with its files under {@code run}. */
  public ZooKeeper(Path flinkHome, Path run) {
    this.run = run;
    process =
        Child.start(
            "zookeeper",
            run,
            Map.of(),
            new JavaCommand(
                List.of(
                    "-Xmx64m",
                    "-Dlog4j.configurationFile=" + run.resolve(RunDirectory.LOG_CONFIG).toUri()),
                flinkHome.resolve("lib") + "/*",
                MAIN,
                List.of(writeConfig().toString())));
  }

  private Path writeConfig() {
    String config =
        """
        tickTime=500
        dataDir=%s
        clientPort=%d
        clientPortAddress=127.0.0.1
        admin.enableServer=false
        """
            .formatted(run.resolve("zookeeper"), port);
    try {
      return Files.writeString(run.resolve("zoo.cfg"), config);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the configuration of ZooKeeper", e);
    }
  }

  /** What makes a cluster with its files under {@code cluster} highly available by this one. */
  public Map<String, String> options(Path cluster) {
    return Map.of(
        "high-availability.type", "zookeeper",
        "high-availability.zookeeper.quorum", "127.0.0.1:" + port,
        "high-availability.storageDir", cluster.resolve("ha").toUri().toString(),
        // A JobManager that was killed leads until its session ends.
        "high-availability.zookeeper.client.session-timeout", "4 s",
        "high-availability.zookeeper.client.connection-timeout", "4 s",
        "high-availability.zookeeper.client.retry-wait", "500 ms");
  }

  public Child process() {
    return process;
  }

  @Override
  public void close() {
    process.close();
  }
}
