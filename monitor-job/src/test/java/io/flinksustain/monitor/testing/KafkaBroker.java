package io.flinksustain.monitor.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A real Kafka broker (KRaft, combined mode, one node) on a free port of the loopback. */
public final class KafkaBroker implements AutoCloseable {
  /** The file in a broker's directory that appears, with its address, once it answers. */
  public static final String ADDRESS_FILE = "bootstrap";

  private static final int ATTEMPTS = 3;
  private static final int TIMEOUT_SECONDS = 60;

  private final KafkaRaftServer server;
  private final String bootstrapServers;
  private final Path temporary;

  private KafkaBroker(KafkaRaftServer server, String bootstrapServers, Path temporary) {
    this.server = server;
    this.bootstrapServers = bootstrapServers;
    this.temporary = temporary;
  }

  /** A broker in this process, in a directory that goes away when it is closed. */
  public static KafkaBroker start() {
    try {
      Path directory = Files.createTempDirectory("kafka-broker");
      return start(directory, directory);
    } catch (IOException e) {
      throw new UncheckedIOException("no directory for the broker", e);
    }
  }

  /**
   * The same at an address of the loopback that somebody knows already.
   *
   * @param address {@code 127.0.0.1:port}
   */
  public static KafkaBroker startAt(String address) {
    try {
      Path directory = Files.createTempDirectory("kafka-broker");
      String clusterId = Uuid.randomUuid().toString();
      format(directory, clusterId);
      return serve(directory, address, clusterId, directory);
    } catch (IOException e) {
      throw new UncheckedIOException("no directory for the broker", e);
    }
  }

  /**
   * A broker as a process of its own: {@code args[0]} is its directory, where {@link #ADDRESS_FILE}
   * appears once it answers. {@code args[1]} is the address at which the broker of this directory
   * was before: it goes on there, with all that it holds.
   */
  public static void main(String[] args) throws IOException {
    Path directory = Files.createDirectories(Path.of(args[0]));
    KafkaBroker broker = args.length == 1 ? start(directory, null) : resume(directory, args[1]);
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "close-broker"));
    Path written = Files.writeString(directory.resolve("address"), broker.bootstrapServers());
    Files.move(written, directory.resolve(ADDRESS_FILE), StandardCopyOption.ATOMIC_MOVE);
    broker.server.awaitShutdown();
  }

  /** {@code host:port}, as Kafka clients take it. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
    if (temporary != null) {
      delete(temporary);
    }
  }

  /**
   * Between picking a free port and binding it somebody else may take it: then another is tried.
   */
  private static KafkaBroker start(Path directory, Path temporary) {
    RuntimeException last = null;
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        return startOnce(directory.resolve("log-" + attempt), temporary);
      } catch (RuntimeException e) {
        last = e;
      }
    }
    throw new IllegalStateException(
        "the broker did not start after " + ATTEMPTS + " attempts, see its log", last);
  }

  private static KafkaBroker startOnce(Path logDirectory, Path temporary) {
    String clusterId = Uuid.randomUuid().toString();
    format(logDirectory, clusterId);
    return serve(logDirectory, "127.0.0.1:" + FreePorts.pick(1).get(0), clusterId, temporary);
  }

  /** The last attempt to start is the one that succeeded. */
  private static KafkaBroker resume(Path directory, String address) throws IOException {
    Path logDirectory = directory;
    for (int attempt = 1; Files.exists(directory.resolve("log-" + attempt)); attempt++) {
      logDirectory = directory.resolve("log-" + attempt);
    }
    Properties meta = new Properties();
    try (InputStream in = Files.newInputStream(logDirectory.resolve("meta.properties"))) {
      meta.load(in);
    }
    return serve(logDirectory, address, meta.getProperty("cluster.id"), null);
  }

  private static KafkaBroker serve(
      Path logDirectory, String address, String clusterId, Path temporary) {
    String controller = "127.0.0.1:" + FreePorts.pick(1).get(0);
    KafkaRaftServer server =
        new KafkaRaftServer(
            KafkaConfig.fromProps(properties(logDirectory, address, controller)), Time.SYSTEM);
    try {
      server.startup();
      requireOwn(address, clusterId);
    } catch (RuntimeException e) {
      server.shutdown();
      server.awaitShutdown();
      throw e;
    }
    return new KafkaBroker(server, address, temporary);
  }

  private static void format(Path logDirectory, String clusterId) {
    try {
      Files.createDirectories(logDirectory);
      new Formatter()
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .setClusterId(clusterId)
          .setNodeId(1)
          .setControllerListenerName("CONTROLLER")
          .setReleaseVersion(MetadataVersion.latestProduction())
          .addDirectory(logDirectory.toString())
          .setMetadataLogDirectory(logDirectory.toString())
          .run();
    } catch (Exception e) {
      throw new IllegalStateException("cannot format " + logDirectory + " for the broker", e);
    }
  }

  private static Properties properties(Path logDirectory, String broker, String controller) {
    Properties p = new Properties();
    p.put("process.roles", "broker,controller");
    p.put("node.id", "1");
    p.put("controller.quorum.voters", "1@" + controller);
    p.put("controller.listener.names", "CONTROLLER");
    p.put("listeners", "PLAINTEXT://" + broker + ",CONTROLLER://" + controller);
    p.put("advertised.listeners", "PLAINTEXT://" + broker);
    p.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    p.put("log.dirs", logDirectory.toString());
    p.put("num.partitions", "2");
    p.put("offsets.topic.num.partitions", "2");
    p.put("offsets.topic.replication.factor", "1");
    p.put("transaction.state.log.num.partitions", "2");
    p.put("transaction.state.log.replication.factor", "1");
    p.put("transaction.state.log.min.isr", "1");
    p.put("group.initial.rebalance.delay.ms", "0");
    p.put("log.cleaner.dedupe.buffer.size", "2097152");
    p.put("num.network.threads", "1");
    p.put("num.io.threads", "2");
    p.put("background.threads", "2");
    return p;
  }

  /** Another process may listen on the same port of another interface: the cluster id tells. */
  private static void requireOwn(String address, String clusterId) {
    Map<String, Object> config =
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address, "client.id", "broker-check");
    try (Admin admin = Admin.create(config)) {
      String found = admin.describeCluster().clusterId().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      if (!clusterId.equals(found)) {
        throw new IllegalStateException(
            "port of " + address + " belongs to another Kafka cluster: " + found);
      }
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("no answer from the broker at " + address, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the broker started", e);
    }
  }

  private static void delete(Path directory) {
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + directory, e);
    }
  }
}
