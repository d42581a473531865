package io.flinksustain.cost;

import io.flinksustain.yaml.YamlText;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A price list.
 *
 * @param currency of all prices: three letters, such as EUR
 * @param date since when they are known to hold
 * @param source where they come from
 * @param example whether they are made up, to be replaced
 * @param vcpuHour price of one vCPU for one hour; not a number when only instances are priced
 * @param gibHour price of one GiB of memory for one hour; the same
 * @param instances prices of whole machines by name; may be none
 */
public record Prices(
    String currency,
    LocalDate date,
    String source,
    boolean example,
    double vcpuHour,
    double gibHour,
    Map<String, Instance> instances)
    implements Serializable {
  private static final String BUNDLED = "prices.yaml";

  /** The made-up prices that come with Sustain. */
  public static Prices bundled() {
    try (InputStream in = Prices.class.getResourceAsStream(BUNDLED)) {
      YamlText yaml = new YamlText(BUNDLED, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return PriceReader.read(yaml)
          .orElseThrow(() -> new IllegalStateException(yaml.errors().toString()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + BUNDLED + " in the jar", e);
    }
  }

  /**
   * The cost of machines by their size: 5 with 4 cores and 16 GiB, at 0.04 a vCPU hour and 0.005 a
   * GiB hour, are 5 x (4 x 0.04 + 16 x 0.005) = 1.20 per hour; nothing when only instances are
   * priced.
   */
  public Optional<Cost> cost(int machines, double cores, double gib) {
    return Optional.of(machines * (cores * vcpuHour + gib * gibHour))
        .filter(perHour -> !perHour.isNaN())
        .map(this::hourly);
  }

  /**
   * The cost of machines of one kind: 5 at 0.24 per hour are 1.20; nothing when it is not priced.
   */
  public Optional<Cost> cost(int machines, String instance) {
    return Optional.ofNullable(instances.get(instance))
        .map(machine -> hourly(machines * machine.hour()));
  }

  private Cost hourly(double perHour) {
    return new Cost(perHour, currency);
  }
}
