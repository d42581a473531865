package io.flinksustain.monitor.steer;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.ReadableConfig;

/** Options of the steer stage. */
public final class SteerOptions {
  public static final ConfigOption<String> POLICY =
      ConfigOptions.key("sustain.steer.policy")
          .stringType()
          .defaultValue("")
          .withDescription(
              "Policy file that says what may be done to which job, as `sustain policy check` takes"
                  + " it. It is read when the application starts. Without it nothing becomes a"
                  + " command.");

  private SteerOptions() {}

  /**
   * The policies that a configuration names; empty when it names none.
   *
   * @param windowMs length of a window
   */
  public static Optional<Policies> policies(ReadableConfig config, long windowMs) {
    return Optional.of(config.get(POLICY))
        .filter(file -> !file.isEmpty())
        .map(file -> PolicyFile.read(Path.of(file), windowMs));
  }
}
