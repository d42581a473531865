package io.flinksustain.monitor.observe;

import io.flinksustain.monitor.options.OptionException;
import io.flinksustain.monitor.rest.Address;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.flink.configuration.Configuration;

/** The options about Kubernetes, read and checked. */
final class KubernetesSettings {
  /** As Kubernetes has it: RFC 1123, one label. */
  private static final Pattern NAMESPACE = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");

  /** Some name, to see whether an address can be made with it. */
  private static final ClusterName ANY = new ClusterName("any", "any", "any");

  private KubernetesSettings() {}

  /** The namespaces to look at. */
  static List<Target> namespaces(Configuration config) {
    List<String> namespaces = config.get(ObserveOptions.KUBERNETES_NAMESPACES);
    if (namespaces.isEmpty()) {
      return List.of();
    }
    String cluster = cluster(config);
    return namespaces.stream().map(name -> Target.ofNamespace(cluster, checked(name))).toList();
  }

  private static String cluster(Configuration config) {
    String cluster = config.get(ObserveOptions.KUBERNETES_CLUSTER).strip();
    if (cluster.isEmpty() || cluster.contains("/")) {
      throw new OptionException(
          ObserveOptions.KUBERNETES_CLUSTER.key()
              + ": '"
              + cluster
              + "' is no name of a cluster. Set the one that the jobs in "
              + ObserveOptions.KUBERNETES_NAMESPACES.key()
              + " are to have before their namespace, such as eu1, without a '/'.");
    }
    return cluster;
  }

  private static String checked(String namespace) {
    String name = namespace.strip();
    if (!NAMESPACE.matcher(name).matches()) {
      throw new OptionException(
          ObserveOptions.KUBERNETES_NAMESPACES.key()
              + ": '"
              + name
              + "' is no name of a namespace. Name each one, separated by semicolons; there is no"
              + " word for all of them.");
    }
    return name;
  }

  /** The address with its places for names. */
  static String rest(Configuration config) {
    String address = config.get(ObserveOptions.KUBERNETES_REST);
    Address.parse(
        ObserveOptions.KUBERNETES_REST.key(),
        "any=" + rest(address, ANY),
        "sustain.observe.header.Authorization");
    return address;
  }

  /** The address of one deployment. */
  static String rest(String address, ClusterName name) {
    return address
        .strip()
        .replace("{name}", name.deployment())
        .replace("{namespace}", name.namespace())
        .replaceAll("/+$", "");
  }
}
