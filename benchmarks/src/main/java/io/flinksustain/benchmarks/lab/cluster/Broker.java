package io.flinksustain.benchmarks.lab.cluster;

import io.flinksustain.benchmarks.lab.process.Child;
import io.flinksustain.benchmarks.lab.process.JavaCommand;
import io.flinksustain.benchmarks.lab.process.LabException;
import io.flinksustain.benchmarks.lab.process.RunDirectory;
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

  private final Path run;
  private final Path directory;
  private final Path addressFile;
  private Child process;
  private int starts;

  /** Starts it with its files under {@code run}. */
  public Broker(Path run) {
    this.run = run;
    directory = run.resolve("kafka");
    addressFile = directory.resolve(KafkaBroker.ADDRESS_FILE);
    process = start(List.of(directory.toString()));
  }

  private Child start(List<String> arguments) {
    starts++;
    return Child.start(
        starts == 1 ? "broker" : "broker-" + starts,
        run,
        Map.of(),
        new JavaCommand(
            List.of(
                "-Xmx256m",
                "-Dlog4j.configurationFile=" + run.resolve(RunDirectory.LOG_CONFIG).toUri()),
            JavaCommand.ownClassPath(),
            KafkaBroker.class.getName(),
            arguments));
  }

  /** Ends it with SIGKILL; what it wrote stays. */
  public void kill() {
    process.kill();
  }

  /** Starts it again after a kill, at its address and with what it wrote. */
  public void resume() {
    String address = bootstrapServers();
    try {
      Files.delete(addressFile);
    } catch (IOException e) {
      throw new LabException("cannot delete " + addressFile, e);
    }
    process = start(List.of(directory.toString(), address));
    awaitReady();
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
