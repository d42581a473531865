package io.flinksustain.monitor.steer;

import io.flinksustain.monitor.options.OptionException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
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
                  + " it. Without it nothing becomes a command.");

  public static final ConfigOption<Duration> POLICY_INTERVAL =
      ConfigOptions.key("sustain.steer.policy-interval")
          .durationType()
          .defaultValue(Duration.ofMinutes(1))
          .withDescription(
              "How often the policy file is read again, in the process that runs the operator"
                  + " `steer-lanes`. A file that has errors or cannot be read there changes nothing:"
                  + " the log and an alert say why, and the metric `sustain_policy_refused` is 1. With"
                  + " `0 s` it is read when the application starts, and not again. A start by hand"
                  + " ends where the file has errors; one by Flink goes on with the policy that was"
                  + " in force before and, where there was none, with advice only.");

  private SteerOptions() {}

  /**
   * The policy file that a configuration names; empty when it names none.
   *
   * @param trouble takes why there is no sound text in it; where it does not throw that, the file
   *     is one that is not read yet
   */
  public static Optional<PolicyFile> policy(
      ReadableConfig config, Consumer<OptionException> trouble) {
    return Optional.of(config.get(POLICY))
        .filter(file -> !file.isEmpty())
        .map(file -> read(Path.of(file), config.get(POLICY_INTERVAL), trouble));
  }

  private static PolicyFile read(Path path, Duration interval, Consumer<OptionException> trouble) {
    try {
      return PolicyFile.read(path, interval);
    } catch (OptionException e) {
      trouble.accept(e);
      return PolicyFile.unread(path, interval);
    }
  }
}
