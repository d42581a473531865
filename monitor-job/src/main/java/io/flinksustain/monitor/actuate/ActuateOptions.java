package io.flinksustain.monitor.actuate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/** Options of the actuator. */
public final class ActuateOptions {
  /** Headers of requests to REST APIs. */
  static final String HEADER = "sustain.actuate.header.";

  /** Prefixes whose keys are handed on as they are, with their prose. */
  public static final Map<String, String> PASS_THROUGH =
      Map.of(
          HEADER,
          "A header for every request of the actuator to a REST API of Flink, such as"
              + " `sustain.actuate.header.Authorization`. Keep secrets in a file.");

  /** Through what commands are carried out. */
  public enum Adapter {
    /** The FlinkDeployment on the Kubernetes API server. */
    KUBERNETES,
    /** Flink's REST API: parallelism only, in place. */
    FLINK_REST,
    /** A diff and a patch for a merge request. */
    PATCH_FILE
  }

  public static final ConfigOption<Adapter> ADAPTER =
      ConfigOptions.key("sustain.actuate.adapter")
          .enumType(Adapter.class)
          .defaultValue(Adapter.KUBERNETES)
          .withDescription(
              "Through what commands are carried out: KUBERNETES changes FlinkDeployments,"
                  + " FLINK_REST rescales jobs in place, PATCH_FILE writes diffs for merge"
                  + " requests.");

  public static final ConfigOption<Boolean> DRY_RUN =
      ConfigOptions.key("sustain.actuate.dry-run")
          .booleanType()
          .defaultValue(true)
          .withDescription(
              "Whether to say what would be sent instead of sending it. Everything else is as in"
                  + " earnest: the job is looked at, and what would be refused is refused."
                  + " PATCH_FILE sends nothing in any case, and writes its files in a dry run,"
                  + " too.");

  public static final ConfigOption<List<String>> CLUSTERS =
      ConfigOptions.key("sustain.actuate.clusters")
          .stringType()
          .asList()
          .defaultValues()
          .withDescription(
              "The clusters whose commands this actuator carries out; those for others are left to"
                  + " other actuators, without an outcome. Empty: all commands.");

  public static final ConfigOption<List<String>> FLINK =
      ConfigOptions.key("sustain.actuate.flink")
          .stringType()
          .asList()
          .defaultValues()
          .withDescription(
              "For FLINK_REST: the clusters, as name=address of the JobManager's REST API. Named"
                  + " apart from those of the observer, because this address takes changes.");

  public static final ConfigOption<String> MANIFESTS =
      ConfigOptions.key("sustain.actuate.manifests")
          .stringType()
          .noDefaultValue()
          .withDescription(
              "For PATCH_FILE: the directory whose YAML files, at any depth, hold the"
                  + " FlinkDeployments; it is only read.");

  public static final ConfigOption<String> PROPOSALS =
      ConfigOptions.key("sustain.actuate.proposals")
          .stringType()
          .noDefaultValue()
          .withDescription(
              "For PATCH_FILE: the directory that diffs and patches are written to, named by the id"
                  + " of the command.");

  public static final ConfigOption<List<String>> CONTROLLERS =
      ConfigOptions.key("sustain.actuate.controllers")
          .stringType()
          .asList()
          .defaultValues(
              "argocd-controller",
              "argocd-application-controller",
              "helm-controller",
              "kustomize-controller")
          .withDescription(
              "For KUBERNETES: field managers that put their own values back. A field that one of"
                  + " them wrote is left alone; so is every field that somebody else applied on the"
                  + " server's side.");

  public static final ConfigOption<Duration> TIMEOUT =
      ConfigOptions.key("sustain.actuate.timeout")
          .durationType()
          .defaultValue(Duration.ofSeconds(10))
          .withDescription("How long one request may take.");

  public static final ConfigOption<Duration> PACE =
      ConfigOptions.key("sustain.actuate.pace")
          .durationType()
          .defaultValue(Duration.ofSeconds(5))
          .withDescription(
              "How often a job is looked at whose change was sent, until it runs with it.");

  public static final ConfigOption<Duration> PATIENCE =
      ConfigOptions.key("sustain.actuate.patience")
          .durationType()
          .defaultValue(Duration.ofMinutes(15))
          .withDescription(
              "How long a change that was sent may take to come into effect before the command has"
                  + " failed. Longer than a savepoint and the start of new pods take. A command is"
                  + " begun only while this, sustain.actuate.pace and 24 times"
                  + " sustain.actuate.timeout (three looks) are left until its deadline.");

  public static final ConfigOption<Duration> RETRY =
      ConfigOptions.key("sustain.actuate.retry")
          .durationType()
          .defaultValue(Duration.ofSeconds(1))
          .withDescription(
              "The pause after a look without an answer, or at a busy job; it doubles with each in"
                  + " a row. A command that could not be begun in time for its deadline ends as"
                  + " unavailable.");

  public static final ConfigOption<Duration> MAX_RETRY =
      ConfigOptions.key("sustain.actuate.max-retry")
          .durationType()
          .defaultValue(Duration.ofMinutes(1))
          .withDescription("The longest such pause.");

  public static final ConfigOption<Duration> MEMORY =
      ConfigOptions.key("sustain.actuate.memory")
          .durationType()
          .defaultValue(Duration.ofDays(7))
          .withDescription(
              "How long the id of a command is known after its end: the same command again is then"
                  + " not carried out, and its outcome is said again.");

  public static final ConfigOption<Integer> THREADS =
      ConfigOptions.key("sustain.actuate.threads")
          .intType()
          .defaultValue(8)
          .withDescription(
              "How many jobs one subtask looks at at the same time. Where as many do not answer,"
                  + " others wait for 8 times sustain.actuate.timeout at the most.");

  private ActuateOptions() {}
}
