package io.flinksustain.monitor.actuate;

import io.flinksustain.change.Command;
import io.flinksustain.monitor.actuate.ActuateOptions.Adapter;
import io.flinksustain.monitor.actuate.file.PatchFileActuator;
import io.flinksustain.monitor.actuate.kubernetes.KubernetesActuator;
import io.flinksustain.monitor.actuate.rescale.RescaleActuator;
import io.flinksustain.monitor.kafka.Decode;
import io.flinksustain.monitor.options.OptionException;
import io.flinksustain.monitor.options.OptionGroup;
import io.flinksustain.monitor.rest.Address;
import io.flinksustain.monitor.rest.Backoff;
import io.flinksustain.monitor.rest.Http;
import io.flinksustain.wire.ChangeJson;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ReadableConfig;

/** Makes what the options describe: the actuator, and the function that leads commands. */
public final class Actuators {
  private static final long LARGEST_ANSWER = 32L << 20;

  /** More than one look makes; options and docs tell what follows from it. */
  private static final int MOST_REQUESTS = 8;

  private Actuators() {}

  /** Decodes commands, and passes over those that are for other actuators. */
  public static Decode<Command> decode(ReadableConfig config) {
    List<String> clusters = List.copyOf(config.get(ActuateOptions.CLUSTERS));
    return new Decode<>(
        bytes ->
            Optional.of(ChangeJson.readCommand(bytes))
                .filter(c -> clusters.isEmpty() || clusters.contains(c.job().cluster())));
  }

  /** The function that carries commands out as the options say. */
  public static CarryOut carryOut(Configuration config) {
    Backoff backoff =
        new Backoff(
            config.get(ActuateOptions.RETRY).toMillis(),
            config.get(ActuateOptions.MAX_RETRY).toMillis());
    Pursuit pursuit =
        new Pursuit(
            config.get(ActuateOptions.PATIENCE).toMillis(),
            config.get(ActuateOptions.PACE).toMillis(),
            MOST_REQUESTS * config.get(ActuateOptions.TIMEOUT).toMillis(),
            backoff);
    return new CarryOut(
        factory(config),
        pursuit,
        config.get(ActuateOptions.MEMORY),
        config.get(ActuateOptions.THREADS));
  }

  /** Whether what would be sent is only said; who writes patches down sends nothing anyway. */
  public static boolean isDryRun(ReadableConfig config) {
    return config.get(ActuateOptions.ADAPTER) != Adapter.PATCH_FILE
        && config.get(ActuateOptions.DRY_RUN);
  }

  /** Throws {@link OptionException} when an option that the adapter needs is missing. */
  static ActuatorFactory factory(Configuration config) {
    return switch (config.get(ActuateOptions.ADAPTER)) {
      case KUBERNETES -> () -> kubernetes(config);
      case FLINK_REST -> {
        Map<String, String> urls = urls(config);
        yield () -> rescale(config, urls);
      }
      case PATCH_FILE -> {
        String manifests = needed(config, ActuateOptions.MANIFESTS);
        String proposals = needed(config, ActuateOptions.PROPOSALS);
        yield () -> new PatchFileActuator(Path.of(manifests), Path.of(proposals));
      }
    };
  }

  private static Actuator kubernetes(Configuration config) {
    return KubernetesActuator.here(
        config.get(ActuateOptions.TIMEOUT),
        new HashSet<>(config.get(ActuateOptions.CONTROLLERS)),
        config.get(ActuateOptions.DRY_RUN));
  }

  private static Actuator rescale(Configuration config, Map<String, String> urls) {
    return new RescaleActuator(
        urls,
        new Http(config.get(ActuateOptions.TIMEOUT), LARGEST_ANSWER),
        OptionGroup.below(ActuateOptions.HEADER, config),
        config.get(ActuateOptions.DRY_RUN));
  }

  private static Map<String, String> urls(Configuration config) {
    Map<String, String> urls = new HashMap<>();
    for (String entry : config.get(ActuateOptions.FLINK)) {
      Address address =
          Address.parse(ActuateOptions.FLINK.key(), entry, ActuateOptions.HEADER + "Authorization");
      urls.put(address.name(), address.url());
    }
    if (urls.isEmpty()) {
      throw missing(ActuateOptions.FLINK, Adapter.FLINK_REST);
    }
    return urls;
  }

  private static String needed(Configuration config, ConfigOption<String> option) {
    return config.getOptional(option).orElseThrow(() -> missing(option, Adapter.PATCH_FILE));
  }

  private static OptionException missing(ConfigOption<?> option, Adapter adapter) {
    return new OptionException(
        "option '%s' is missing, and sustain.actuate.adapter %s needs it"
            .formatted(option.key(), adapter));
  }
}
