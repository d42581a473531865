package io.flinksustain.capacity.cpu;

import io.flinksustain.fact.Deployment;
import io.flinksustain.text.NumberText;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * CPU that Kubernetes grants a task manager.
 *
 * @param request in cores; NaN where Flink's configuration does not tell, as outside of Kubernetes
 * @param factor that makes the limit of the request; 1 unless it is configured
 */
public record CpuGrant(double request, double factor) {
  private static final String CPU = "kubernetes.taskmanager.cpu";

  /** As Flink's configuration has it; the key of the request has an older name, too. */
  public static CpuGrant of(Deployment machines) {
    Map<String, String> config = machines.configuration();
    return new CpuGrant(
        first(config, Double.NaN, CPU + ".amount", CPU), first(config, 1, CPU + ".limit-factor"));
  }

  private static double first(Map<String, String> config, double otherwise, String... keys) {
    return Stream.of(keys)
        .map(config::get)
        .filter(Objects::nonNull)
        .flatMap(text -> NumberText.decimal(text).stream())
        .filter(value -> value > 0)
        .findFirst()
        .orElse(otherwise);
  }

  /** Cores; NaN where the request is not known. */
  public double limit() {
    return request * factor;
  }
}
