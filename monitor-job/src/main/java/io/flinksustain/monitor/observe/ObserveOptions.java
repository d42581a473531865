package io.flinksustain.monitor.observe;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.MemorySize;

/** The options of the observer. */
public final class ObserveOptions {
  /** Headers of requests to REST APIs. */
  static final String HEADER = "sustain.observe.header.";

  /** Prefixes whose keys are handed on as they are, with their prose. */
  public static final Map<String, String> PASS_THROUGH =
      Map.of(
          HEADER,
          "A header for every request to a REST API, such as"
              + " `sustain.observe.header.Authorization`. Never sent to metrics endpoints, whose"
              + " addresses come from the clusters themselves. Keep secrets in a file.");

  public static final ConfigOption<List<String>> FLINK =
      ConfigOptions.key("sustain.observe.flink")
          .stringType()
          .asList()
          .defaultValues()
          .withDescription(
              "The Flink clusters to observe, as name=address of the JobManager's REST API, for"
                  + " example eu1=http://jobmanager:8081; several are separated by semicolons."
                  + " The metrics endpoints of their processes are found through that API.");

  public static final ConfigOption<List<String>> PROMETHEUS =
      ConfigOptions.key("sustain.observe.prometheus")
          .stringType()
          .asList()
          .defaultValues()
          .withDescription(
              "Metrics endpoints of Flink's Prometheus reporter that discovery cannot find, as"
                  + " cluster=address, for example eu1=http://10.1.2.3:9249/metrics; several are"
                  + " separated by semicolons. Name the cluster as in sustain.observe.flink, so"
                  + " that jobs get their true names; without it they have those of the labels.");

  public static final ConfigOption<Duration> INTERVAL =
      ConfigOptions.key("sustain.observe.interval")
          .durationType()
          .defaultValue(Duration.ofSeconds(10))
          .withDescription("How often each target is polled.");

  public static final ConfigOption<Duration> DISCOVERY_INTERVAL =
      ConfigOptions.key("sustain.observe.discovery-interval")
          .durationType()
          .defaultValue(Duration.ofSeconds(10))
          .withDescription("How often clusters are asked for new and gone jobs and processes.");

  public static final ConfigOption<Duration> TIMEOUT =
      ConfigOptions.key("sustain.observe.timeout")
          .durationType()
          .defaultValue(Duration.ofSeconds(5))
          .withDescription("How long one request may take, to the last byte of the answer.");

  public static final ConfigOption<Duration> MAX_BACKOFF =
      ConfigOptions.key("sustain.observe.max-backoff")
          .durationType()
          .defaultValue(Duration.ofMinutes(2))
          .withDescription(
              "The longest pause before a target that does not answer is tried again. The pause"
                  + " starts at the interval and doubles with each failure.");

  public static final ConfigOption<MemorySize> MAX_ANSWER =
      ConfigOptions.key("sustain.observe.max-answer")
          .memoryType()
          .defaultValue(MemorySize.ofMebiBytes(32))
          .withDescription("The largest answer that is read; a larger one counts as nonsense.");

  public static final ConfigOption<Duration> RESEND =
      ConfigOptions.key("sustain.observe.resend")
          .durationType()
          .defaultValue(Duration.ofMinutes(10))
          .withDescription(
              "How often a fact is sent again although it did not change. A fact that is much"
                  + " older is about something that is gone.");

  public static final ConfigOption<Duration> HISTORY_INTERVAL =
      ConfigOptions.key("sustain.observe.history-interval")
          .durationType()
          .defaultValue(Duration.ofMinutes(1))
          .withDescription(
              "How often a fact is sent again of which only the history has grown, as that of"
                  + " checkpoints does with each of them. Rules see it once a window, so less than"
                  + " sustain.window.size is of no use.");

  public static final ConfigOption<List<String>> KUBERNETES_NAMESPACES =
      ConfigOptions.key("sustain.observe.kubernetes.namespaces")
          .stringType()
          .asList()
          .defaultValues()
          .withDescription(
              "The namespaces of Kubernetes whose FlinkDeployments are observed, separated by"
                  + " semicolons: their clusters are polled as if sustain.observe.flink named them,"
                  + " and their annotations, state and pods become facts, without which their jobs"
                  + " get advice only; of the jobs of a session it is their FlinkSessionJobs that"
                  + " count. Asks the API server of the pod it runs in, or else of the kubeconfig,"
                  + " once every sustain.observe.interval for each namespace, and needs the verb list"
                  + " on flinkdeployments, flinksessionjobs and pods there. Empty: nobody is asked.");

  public static final ConfigOption<String> KUBERNETES_CLUSTER =
      ConfigOptions.key("sustain.observe.kubernetes.cluster")
          .stringType()
          .defaultValue("")
          .withDescription(
              "The name of the Kubernetes cluster, needed with namespaces. It is the first part of"
                  + " the names of jobs, such as eu1 in eu1/payments/fraud, by which policies and"
                  + " actuators know them.");

  public static final ConfigOption<String> KUBERNETES_REST =
      ConfigOptions.key("sustain.observe.kubernetes.rest")
          .stringType()
          .defaultValue("http://{name}-rest.{namespace}:8081")
          .withDescription(
              "The address of the REST API of a FlinkDeployment, with {name} and {namespace} in"
                  + " their places.");

  private ObserveOptions() {}
}
