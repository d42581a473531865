package io.flinksustain.monitor.options;

import java.time.Duration;
import java.util.List;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/** What the application is made of. */
public final class RunOptions {
  private RunOptions() {}

  /** A part of the application; the parts meet only in Kafka. */
  public enum Pipeline {
    /** Polls the watched clusters and writes reports and facts. */
    OBSERVE,
    /** Reads reports and facts and writes symptoms, diagnoses and recommendations. */
    MONITOR,
    /** Reads commands, carries them out and writes their outcomes. */
    ACTUATE,
    /** Reads what the monitor found and tells Alertmanagers. */
    ALERT
  }

  public static final ConfigOption<List<Pipeline>> PIPELINES =
      ConfigOptions.key("sustain.run.pipelines")
          .enumType(Pipeline.class)
          .asList()
          .defaultValues(Pipeline.OBSERVE, Pipeline.MONITOR)
          .withDescription(
              "The pipelines that run in this application; run each alone to scale them apart."
                  + " OBSERVE also brings the facts, such as the job graph, without which nothing is"
                  + " diagnosed: leave it off only where somebody else writes them. ACTUATE, which"
                  + " may change jobs, runs only where it is named; give it a service account of"
                  + " its own. ALERT tells the Alertmanagers of sustain.alert.urls.");

  public static final ConfigOption<Duration> CHECKPOINT_INTERVAL =
      ConfigOptions.key("sustain.run.checkpoint-interval")
          .durationType()
          .defaultValue(Duration.ofSeconds(30))
          .withDescription(
              "How often the application takes a checkpoint. Verdicts become visible with the"
                  + " checkpoint after them. Flink's own execution.checkpointing.interval wins where"
                  + " it is given, too, and that of the cluster's configuration over the default. Set"
                  + " flink.execution.checkpointing.dir too: without it Flink keeps checkpoints in"
                  + " the JobManager's memory, which takes no state above 5 MB and loses all of them"
                  + " with the process.");

  public static final ConfigOption<String> NAME =
      ConfigOptions.key("sustain.run.name")
          .stringType()
          .defaultValue("flink-sustain")
          .withDescription("Flink's name of the job.");
}
