package io.flinksustain.monitor;

import io.flinksustain.monitor.classify.ClassifyOptions;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;

/** Runs a graph over what there is to its end, in this process and in event time. */
final class LocalRun {
  private final Configuration config;

  LocalRun(Configuration given) {
    config = new Configuration(given);
    config.set(PipelineOptions.GENERIC_TYPES, false);
    config.set(PipelineOptions.OBJECT_REUSE, true);
    config.set(RestOptions.BIND_PORT, "0");
    // Every diagnosis is wanted, so that the last one has the last numbers.
    config.set(ClassifyOptions.REFRESH, Duration.ZERO);
  }

  /** What the graph is to be made with. */
  Configuration config() {
    return config;
  }

  /**
   * Makes a graph, runs it and hands on what comes out of it.
   *
   * <p>A cluster of its own, because the one that Flink starts for a local job is gone with the
   * job, and with it results that were not fetched yet.
   *
   * @param name of the job
   */
  @SuppressWarnings("try") // javac takes every close() that throws Exception for interruptible
  <T> void collect(
      String name, Function<StreamExecutionEnvironment, DataStream<T>> graph, Consumer<T> taker)
      throws Exception {
    try (MiniCluster cluster = new MiniCluster(clusterConfig())) {
      cluster.start();
      var address = cluster.getRestAddress().get();
      var env =
          StreamExecutionEnvironment.createRemoteEnvironment(
              address.getHost(), address.getPort(), config);
      env.setParallelism(1);
      try (CloseableIterator<T> all = graph.apply(env).executeAndCollect(name)) {
        all.forEachRemaining(taker);
      }
    }
  }

  private MiniClusterConfiguration clusterConfig() {
    return new MiniClusterConfiguration.Builder()
        .setConfiguration(config)
        .setNumTaskManagers(1)
        .setNumSlotsPerTaskManager(1)
        .build();
  }
}
