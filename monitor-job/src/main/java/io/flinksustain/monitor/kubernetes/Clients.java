package io.flinksustain.monitor.kubernetes;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import java.time.Duration;

/** Clients of an API server that answer within a time and leave trying again to the caller. */
public final class Clients {
  private Clients() {}

  /** With the service account of this pod, or else with the kubeconfig of this user. */
  public static KubernetesClient here(Duration timeout) {
    return of(Config.autoConfigure(null), timeout);
  }

  /** With a way of access of one's own. */
  public static KubernetesClient of(Config access, Duration timeout) {
    int millis = Math.toIntExact(timeout.toMillis());
    Config config =
        new ConfigBuilder(access)
            .withRequestTimeout(millis)
            .withConnectionTimeout(millis)
            .withRequestRetryBackoffLimit(0)
            .build();
    return new KubernetesClientBuilder()
        .withConfig(config)
        .withHttpClientFactory(new JdkHttpClientFactory())
        .build();
  }
}
