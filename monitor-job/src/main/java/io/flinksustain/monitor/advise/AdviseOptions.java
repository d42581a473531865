package io.flinksustain.monitor.advise;

import io.flinksustain.advise.AdviseSettings;
import io.flinksustain.cost.Prices;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.ReadableConfig;

/** Options of the advise stage. */
public final class AdviseOptions {
  public static final ConfigOption<Duration> REDUCE_AFTER =
      ConfigOptions.key("sustain.advise.reduce-after")
          .durationType()
          .defaultValue(Duration.ofDays(7))
          .withDescription(
              "How long a job must have been seen to waste before taking something away from it is"
                  + " recommended. A week covers the quiet weekend and the busy Monday.");

  public static final ConfigOption<Duration> TIME_TO_LIVE =
      ConfigOptions.key("sustain.advise.time-to-live")
          .durationType()
          .defaultValue(Duration.ofHours(24))
          .withDescription(
              "How long a recommendation stands. It is made anew, with new numbers, when half of"
                  + " this time has passed and its diagnosis still holds.");

  public static final ConfigOption<String> PRICES =
      ConfigOptions.key("sustain.advise.prices")
          .stringType()
          .defaultValue("")
          .withDescription(
              "Price file, in the form that `sustain size` takes, by which recommendations say what"
                  + " a change costs or saves. It is read when the application starts. Without it"
                  + " nothing is said about costs.");

  private AdviseOptions() {}

  /**
   * What a configuration decides about the adviser.
   *
   * @param minCompleteness of the stage that makes the diagnoses
   */
  public static AdviseSettings settings(ReadableConfig config, double minCompleteness) {
    return new AdviseSettings(
        config.get(REDUCE_AFTER).toMillis(), config.get(TIME_TO_LIVE).toMillis(), minCompleteness);
  }

  /** The prices that a configuration names; empty when it names none. */
  public static Optional<Prices> prices(ReadableConfig config) {
    return Optional.of(config.get(PRICES))
        .filter(file -> !file.isEmpty())
        .map(file -> PriceFile.read(Path.of(file)));
  }
}
