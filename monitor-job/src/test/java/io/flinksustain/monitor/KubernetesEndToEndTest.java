package io.flinksustain.monitor;

import static org.apache.flink.runtime.testutils.CommonTestUtils.waitUntilCondition;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.flinksustain.fact.Fact;
import io.flinksustain.fact.JobFacts;
import io.flinksustain.monitor.actuate.deployment.Manifests;
import io.flinksustain.monitor.observe.ObserveOptions;
import io.flinksustain.monitor.observe.ObserveSource;
import io.flinksustain.monitor.observe.Observed;
import io.flinksustain.monitor.observe.kubernetes.FlinkPods;
import io.flinksustain.monitor.testing.ApiServer;
import io.flinksustain.policy.Mode;
import io.flinksustain.policy.Policy;
import io.flinksustain.policy.PolicyBook;
import io.flinksustain.report.JobRef;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * From FlinkDeployments on an API server and the REST API of a real cluster, by facts, to what a
 * policy allows. Both deployments have the same cluster behind them.
 */
class KubernetesEndToEndTest {
  private static final Queue<Fact> FACTS = new ConcurrentLinkedQueue<>();
  private static final String DEPLOYMENTS =
      "/apis/flink.apache.org/v1beta1/namespaces/payments/flinkdeployments?limit=500";

  private static final PolicyBook POLICY =
      PolicyBook.parse(
          "policy.yaml",
          """
          lanes:
            - name: production
              jobs: [eu1/payments/*]
              opt-in: approve
          """);

  /** Where the client looks first. */
  private static final String MASTER = "kubernetes.master";

  /** Where the observer runs: an application cluster has but one job. */
  @RegisterExtension static final MiniClusterExtension OURS = new MiniClusterExtension();

  private final MiniCluster watched =
      new MiniCluster(
          new MiniClusterConfiguration.Builder()
              .withRandomPorts()
              .setNumSlotsPerTaskManager(1)
              .build());
  private ApiServer server;

  @BeforeEach
  void start() throws Exception {
    watched.start();
    FACTS.clear();
    server = ApiServer.mocked();
    System.setProperty(MASTER, server.client().getMasterUrl().toString());
  }

  @AfterEach
  void stop() throws Exception {
    System.clearProperty(MASTER);
    server.close();
    watched.close();
  }

  @Test
  @Timeout(300)
  void aTeamOptsItsJobInAndOutByAnAnnotation() throws Exception {
    server.put(deployment("fraud", "sustain.io/mode: approve"));
    server.put(deployment("orders", ""));
    server.put(FlinkPods.killed("fraud", "fraud-taskmanager-1-1"));
    watched.submitJob(job()).get();
    JobClient observer = observer(watched.getRestAddress().get());

    waitUntilCondition(() -> mode("fraud") == Mode.APPROVE);
    waitUntilCondition(() -> facts("orders").annotations() != null);
    waitUntilCondition(() -> facts("fraud").topology() != null);
    assertThat(mode("orders")).isEqualTo(Mode.ADVISE);
    assertThat(facts("fraud").pods().killsBetween(0, Long.MAX_VALUE)).isEqualTo(1);
    assertThat(facts("orders").pods().ends()).isEmpty();

    server.put(deployment("fraud", "sustain.io/mode: advise"));
    waitUntilCondition(() -> mode("fraud") == Mode.ADVISE);
    server.put(deployment("fraud", "sustain.io/mode: approve"));
    waitUntilCondition(() -> mode("fraud") == Mode.APPROVE);

    server
        .mock()
        .expect()
        .get()
        .withPath(DEPLOYMENTS)
        .andReturn(403, new StatusBuilder().withCode(403).withMessage("because").build())
        .times(5);
    waitUntilCondition(() -> mode("fraud") == Mode.ADVISE);
    waitUntilCondition(() -> mode("fraud") == Mode.APPROVE);

    server.delete("payments", "fraud");
    server.put(deployment("later", "sustain.io/mode: approve"));
    waitUntilCondition(() -> mode("later") == Mode.APPROVE);

    observer.cancel().get();
  }

  private Mode mode(String deployment) {
    JobRef job = new JobRef("eu1", "payments", deployment, "", "");
    Map<String, String> annotations = facts(deployment).annotations();
    Policy policy =
        annotations == null ? POLICY.unannotated(job) : POLICY.effective(job, annotations);
    return policy.mode("parallelism").value();
  }

  private static JobFacts facts(String deployment) {
    JobFacts known = JobFacts.NONE;
    for (Fact fact : FACTS) {
      if (fact.job().key().equals("eu1/payments/" + deployment)) {
        known = known.with(fact);
      }
    }
    return known;
  }

  private static String deployment(String name, String annotation) {
    return Manifests.STEADY
        .replace("name: fraud", "name: " + name)
        .replace("namespace: payments", "namespace: payments\n  annotations: {" + annotation + "}");
  }

  private static JobClient observer(URI rest) throws Exception {
    Configuration options = new Configuration();
    options.set(ObserveOptions.KUBERNETES_NAMESPACES, List.of("payments"));
    options.set(ObserveOptions.KUBERNETES_CLUSTER, "eu1");
    options.set(ObserveOptions.KUBERNETES_REST, rest.toString());
    options.set(ObserveOptions.INTERVAL, Duration.ofMillis(200));
    options.set(ObserveOptions.DISCOVERY_INTERVAL, Duration.ofMillis(200));
    options.set(ObserveOptions.MAX_BACKOFF, Duration.ofMillis(200));
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(withoutKryo()).setParallelism(1);
    env.fromSource(ObserveSource.of(options), WatermarkStrategy.noWatermarks(), "observe")
        .map(
            observed -> {
              Stream.of(observed).map(Observed::fact).filter(Objects::nonNull).forEach(FACTS::add);
              return observed;
            })
        .returns(Observed.class)
        .sinkTo(new DiscardingSink<>());
    return env.executeAsync("observer");
  }

  private static JobGraph job() {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(withoutKryo()).setParallelism(1);
    env.fromSource(
            new DataGeneratorSource<>(
                number -> number, Long.MAX_VALUE, RateLimiterStrategy.perSecond(100), Types.LONG),
            WatermarkStrategy.noWatermarks(),
            "numbers")
        .sinkTo(new DiscardingSink<>());
    return env.getStreamGraph().getJobGraph();
  }

  private static Configuration withoutKryo() {
    return new Configuration().set(PipelineOptions.GENERIC_TYPES, false);
  }
}
