package io.flinksustain.benchmarks.lab.cluster;

import io.flinksustain.benchmarks.lab.process.Child;
import io.flinksustain.benchmarks.lab.process.JavaCommand;
import io.flinksustain.benchmarks.lab.process.LabException;
import io.flinksustain.benchmarks.lab.process.Waiting;
import io.flinksustain.monitor.testing.KafkaBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The Kafka broker as a process of its own. */
public final class Broker implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  private final Child process;
  private final Path addressFile;

  /** Starts it with its files under {@code run}. */
  public Broker(Path run) {
    Path directory = run.resolve("kafka");
    addressFile = directory.resolve(KafkaBroker.ADDRESS_FILE);
    process =
        Child.start(
            "broker",
            run,
            Map.of(),
            new JavaCommand(
                List.of(
                    "-Xmx256m",
                    "-Dlog4j.configurationFile=" + run.resolve("log4j2.properties").toUri()),
                JavaCommand.ownClassPath(),
                KafkaBroker.class.getName(),
                List.of(directory.toString())));
  }

  /** Waits until it answers. */
  public void awaitReady() {
    Waiting.until(
        "an answer of the broker", TIMEOUT, List.of(process), () -> Files.exists(addressFile));
  }

  /** {@code host:port}. */
  public String bootstrapServers() {
    try {
      return Files.readString(addressFile);
    } catch (IOException e) {
      throw new LabException("cannot read " + addressFile, e);
    }
  }

  public Child process() {
    return process;
  }

  @Override
  public void close() {
    process.close();
  }
}
