package io.flinksustain.monitor.observe;

import static java.util.stream.Collectors.toCollection;

import io.flinksustain.monitor.observe.Target.Kind;
import io.flinksustain.monitor.options.OptionException;
import io.flinksustain.monitor.options.OptionGroup;
import io.flinksustain.monitor.rest.Address;
import io.flinksustain.monitor.rest.Http;
import java.io.Serializable;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;

/**
 * The options of the observer, read and checked.
 *
 * @param targets the addresses named by options
 * @param interval between two polls of one target
 * @param discoveryInterval between two looks for jobs and processes
 * @param timeout of one request
 * @param maxBackoff the longest pause after failures
 * @param maxAnswer the largest answer in bytes
 * @param resend after which an unchanged fact is sent again
 * @param historyInterval after which a fact is sent again whose history alone has changed
 * @param headers for requests to REST APIs
 * @param deploymentRest address of the REST API of a FlinkDeployment, with {@code {name}} and
 *     {@code {namespace}} in their places
 */
record ObserveSettings(
    Set<Target> targets,
    Duration interval,
    Duration discoveryInterval,
    Duration timeout,
    Duration maxBackoff,
    long maxAnswer,
    Duration resend,
    Duration historyInterval,
    HashMap<String, String> headers,
    String deploymentRest)
    implements Serializable {

  static ObserveSettings of(Configuration config) {
    Set<Target> targets = targets(config, ObserveOptions.FLINK, Kind.FLINK_REST);
    targets.addAll(targets(config, ObserveOptions.PROMETHEUS, Kind.PROMETHEUS));
    targets.addAll(KubernetesSettings.namespaces(config));
    return new ObserveSettings(
        targets,
        positive(config, ObserveOptions.INTERVAL),
        positive(config, ObserveOptions.DISCOVERY_INTERVAL),
        positive(config, ObserveOptions.TIMEOUT),
        positive(config, ObserveOptions.MAX_BACKOFF),
        config.get(ObserveOptions.MAX_ANSWER).getBytes(),
        positive(config, ObserveOptions.RESEND),
        positive(config, ObserveOptions.HISTORY_INTERVAL),
        new HashMap<>(OptionGroup.below(ObserveOptions.HEADER, config)),
        KubernetesSettings.rest(config));
  }

  /** The REST API of a cluster in Kubernetes. */
  Target restOf(ClusterName name) {
    return new Target(
        Kind.FLINK_REST, KubernetesSettings.rest(deploymentRest, name), name.toString());
  }

  /** A client that keeps to the timeout and to the size of answers. */
  Http http() {
    return new Http(timeout, maxAnswer);
  }

  /** The clusters whose REST API is known, by name. */
  Map<String, Target> restApis() {
    Map<String, Target> apis = new HashMap<>();
    for (Target target : targets) {
      if (target.kind() == Kind.FLINK_REST) {
        apis.put(target.cluster(), target);
      }
    }
    return apis;
  }

  private static Set<Target> targets(
      Configuration config, ConfigOption<List<String>> option, Kind kind) {
    return config.get(option).stream()
        .map(entry -> target(option.key(), kind, entry))
        .collect(toCollection(LinkedHashSet::new));
  }

  private static Target target(String option, Kind kind, String entry) {
    Address address = Address.parse(option, entry, "sustain.observe.header.Authorization");
    if (address.name().contains("/")) {
      throw new OptionException(
          option + ": the name '" + address.name() + "' has a '/', which parts the names of jobs.");
    }
    return new Target(kind, address.url(), address.name());
  }

  private static Duration positive(Configuration config, ConfigOption<Duration> option) {
    Duration value = config.get(option);
    if (value.isNegative() || value.isZero()) {
      throw new OptionException(option.key() + ": " + value + " must be more than 0.");
    }
    return value;
  }
}
