package io.flinksustain.monitor;

import io.flinksustain.monitor.actuate.ActuateOptions;
import io.flinksustain.monitor.actuate.Actuators;
import io.flinksustain.monitor.alert.AlertOptions;
import io.flinksustain.monitor.kafka.Topic;
import io.flinksustain.monitor.kafka.Topics;
import io.flinksustain.monitor.observe.ObserveOptions;
import io.flinksustain.monitor.options.OptionException;
import io.flinksustain.monitor.options.RunOptions;
import io.flinksustain.monitor.options.RunOptions.Pipeline;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.Configuration;

/**
 * What an application is going to do, for people.
 *
 * @param config of the application
 */
record RunPlan(Configuration config) {

  /** Throws {@link OptionException} when there is an observer with nothing to observe. */
  void requireTargets() {
    if (has(Pipeline.OBSERVE) && targets().isEmpty()) {
      throw new OptionException(
          "there is nothing to observe; name clusters with --observe.flink NAME=ADDRESS or"
              + " namespaces with --observe.kubernetes.namespaces, or leave the observer out with"
              + " --run.pipelines MONITOR");
    }
  }

  /** What is observed, read and written, in one sentence. */
  String sentence() {
    List<String> parts = new ArrayList<>();
    if (has(Pipeline.OBSERVE)) {
      parts.add("observing " + String.join(", ", targets()));
    }
    if (has(Pipeline.MONITOR)) {
      parts.add("reading " + String.join(", ", Topics.metrics(config)));
      parts.add("verdicts go to the topics " + Topics.name(Topic.DIAGNOSES, config) + " and so on");
    }
    if (has(Pipeline.ACTUATE)) {
      parts.add(
          "carrying out commands from %s through %s%s"
              .formatted(
                  Topics.name(Topic.COMMANDS, config),
                  config.get(ActuateOptions.ADAPTER),
                  Actuators.isDryRun(config) ? " (dry run)" : ""));
    }
    if (has(Pipeline.ALERT)) {
      parts.add("telling " + String.join(", ", config.get(AlertOptions.URLS)) + " of alerts");
    }
    return "starting: " + String.join("; ", parts) + "; Ctrl-C ends it";
  }

  private boolean has(Pipeline pipeline) {
    return config.get(RunOptions.PIPELINES).contains(pipeline);
  }

  private List<String> targets() {
    List<String> targets = new ArrayList<>(config.get(ObserveOptions.FLINK));
    targets.addAll(config.get(ObserveOptions.PROMETHEUS));
    config
        .get(ObserveOptions.KUBERNETES_NAMESPACES)
        .forEach(namespace -> targets.add("namespace " + namespace + " of Kubernetes"));
    return targets;
  }
}
