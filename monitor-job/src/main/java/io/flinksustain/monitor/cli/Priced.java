package io.flinksustain.monitor.cli;

import io.flinksustain.cost.Cost;
import io.flinksustain.cost.PriceReader;
import io.flinksustain.cost.Prices;
import io.flinksustain.size.Inputs;
import io.flinksustain.size.SizeOption;
import io.flinksustain.size.Warning;
import io.flinksustain.text.Nearest;
import io.flinksustain.yaml.YamlText;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the machines cost, and by which prices.
 *
 * @param cost of all machines
 * @param rate records per second
 */
record Priced(Cost cost, Prices prices, double rate) {

  /** Nothing when neither the size of a machine nor its kind is said, nor prices are given. */
  static Optional<Priced> of(Path file, String instance, Inputs inputs) {
    boolean sized = inputs.has(SizeOption.CORES);
    if (instance == null && !sized) {
      requireNone(file);
      return Optional.empty();
    }
    if (instance != null && sized) {
      throw new InputException("--instance says cores and memory already; leave one of both out");
    }
    Prices prices = file == null ? Prices.bundled() : read(file);
    Cost cost = instance == null ? bySize(prices, inputs) : byKind(prices, instance, inputs);
    return Optional.of(new Priced(cost, prices, inputs.get(SizeOption.RATE)));
  }

  /** That these are not the prices of anyone. */
  Optional<Warning> warning() {
    String message = "these prices are made up as an example; give your own with --prices";
    return prices.example()
        ? Optional.of(new Warning("prices-example", message))
        : Optional.empty();
  }

  private static void requireNone(Path file) {
    if (file != null) {
      throw new InputException(
          "--prices needs to know the machines; give --cores and --memory, or --instance");
    }
  }

  private static Prices read(Path file) {
    YamlText yaml = YamlFile.open(file);
    Optional<Prices> prices = PriceReader.read(yaml);
    YamlFile.requireSound(yaml);
    return prices.orElseThrow();
  }

  private static Cost bySize(Prices prices, Inputs inputs) {
    return prices
        .cost(machines(inputs), inputs.get(SizeOption.CORES), gib(inputs))
        .orElseThrow(
            () ->
                new InputException(
                    "these prices are those of whole machines; give --instance, one of "
                        + String.join(", ", prices.instances().keySet())));
  }

  private static Cost byKind(Prices prices, String instance, Inputs inputs) {
    return prices
        .cost(machines(inputs), instance)
        .orElseThrow(() -> new InputException(unknown(prices, instance)));
  }

  private static String unknown(Prices prices, String instance) {
    return "there is no price of '%s' (--instance); %s"
        .formatted(
            instance,
            Nearest.of(instance, prices.instances().keySet())
                .map(nearest -> "the nearest is '" + nearest + "'")
                .orElse("these prices name no machines, give --cores and --memory"));
  }

  private static int machines(Inputs inputs) {
    return (int) inputs.get(SizeOption.MACHINES);
  }

  private static double gib(Inputs inputs) {
    return inputs.get(SizeOption.MEMORY) / (1L << 30);
  }
}
