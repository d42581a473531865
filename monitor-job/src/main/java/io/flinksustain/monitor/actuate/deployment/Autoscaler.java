package io.flinksustain.monitor.actuate.deployment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinksustain.change.Setting;
import java.util.List;

/** Flink's own autoscaler, which puts its values back on every pass. */
final class Autoscaler {
  private static final String PREFIX = "job.autoscaler.";

  private Autoscaler() {}

  /** Whether it owns one of the knobs: parallelism when it scales, memory when it tunes that. */
  static boolean owns(ObjectNode spec, List<Setting> settings) {
    if (!isOn(spec, "enabled", false)) {
      return false;
    }
    boolean scales = isOn(spec, "scaling.enabled", true);
    boolean tunes = isOn(spec, "memory.tuning.enabled", false);
    return settings.stream()
        .map(Setting::knob)
        .anyMatch(
            knob ->
                (scales && knob.startsWith("parallelism"))
                    || (tunes && knob.startsWith("taskmanager.memory.")));
  }

  /** Older operators read the keys with their own prefix before. */
  private static boolean isOn(ObjectNode spec, String name, boolean otherwise) {
    String text = ConfigKeys.read(spec, PREFIX + name);
    text = text.isEmpty() ? ConfigKeys.read(spec, "kubernetes.operator." + PREFIX + name) : text;
    return text.isEmpty() ? otherwise : Boolean.parseBoolean(text.strip());
  }
}
