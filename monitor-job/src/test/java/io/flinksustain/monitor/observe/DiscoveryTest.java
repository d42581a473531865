package io.flinksustain.monitor.observe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.monitor.observe.Target.Kind;
import io.flinksustain.monitor.rest.Http;
import io.flinksustain.monitor.testing.FakeServer;
import io.flinksustain.monitor.testing.FreePorts;
import io.flinksustain.report.JobRef;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscoveryTest {
  private final FakeServer rest = new FakeServer();
  private final FakeServer taskManager = new FakeServer();
  private final FakeServer jobManager = new FakeServer();
  private final Target target = new Target(Kind.FLINK_REST, rest.url(), "eu1");
  private final Http http = ObserveSettings.of(Settings.fast(List.of(), List.of())).http();
  private final Discovery discovery =
      new Discovery(
          new RestApi(target, http, Map.of()),
          http,
          List.of(target),
          config -> JobHome.of("eu1", config));

  @BeforeEach
  void startCluster() {
    taskManager.on("/metrics", Samples.bytes("taskmanager.txt"));
    jobManager.on("/metrics", Samples.bytes("jobmanager.txt"));
    jobs(Samples.JOB);
    taskManagers("tm-2");
    int nobody = FreePorts.pick(1).get(0);
    String ports = taskManager.port() + "," + nobody + "," + jobManager.port();
    rest.on(
        "/jobmanager/config",
        json(
            "[{'key':'metrics.reporter.p.factory.class','value':'x.PrometheusReporterFactory'},"
                + "{'key':'metrics.reporter.p.port','value':'"
                + ports
                + "'}]"));
  }

  @AfterEach
  void close() {
    rest.close();
    taskManager.close();
    jobManager.close();
  }

  @Test
  void findsTheEndpointsOfAllProcessesAndNoErrorInPortsThatRefuse() {
    ClusterView view = look();

    assertThat(view.targets())
        .containsExactlyInAnyOrder(target, metrics(taskManager), metrics(jobManager));
    assertThat(view.jobs()).extracting(JobRef::jobName).containsExactly("Fraud");
    assertThat(view.silent()).isEmpty();
  }

  @Test
  void saysWhichTaskManagerNoEndpointSpeaksFor() {
    taskManagers("tm-2", "tm-9");

    assertThat(look().silent()).containsOnlyKeys("tm-9");
    assertThat(look().silent().get("tm-9")).contains("127.0.0.1");
  }

  @Test
  void picksUpATaskManagerThatComesLater() {
    taskManagers();
    assertThat(look().targets()).containsExactlyInAnyOrder(target, metrics(jobManager));

    taskManagers("tm-2");

    assertThat(look().targets()).contains(metrics(taskManager));
  }

  @Test
  void dropsATaskManagerThatIsGone() {
    look();

    taskManagers();

    assertThat(look().targets()).containsExactlyInAnyOrder(target, metrics(jobManager));
  }

  @Test
  void dropsAnEndpointThatFailsAndNoLongerAnswers() {
    look();
    taskManager.close();

    ClusterView view = discovery.at(Set.of(metrics(taskManager).splitId()), List.of()).join();

    assertThat(view.targets()).containsExactlyInAnyOrder(target, metrics(jobManager));
    assertThat(view.silent()).containsOnlyKeys("tm-2");
  }

  @Test
  void leavesTheJobManagerOfAnotherClusterAlone() {
    jobs("00000000000000000000000000000000");

    ClusterView view = look();

    assertThat(view.targets()).containsExactlyInAnyOrder(target, metrics(taskManager));
    assertThat(view.silent()).containsOnlyKeys("jobmanager");
  }

  private ClusterView look() {
    return discovery.at(Set.of(), List.of()).join();
  }

  private void jobs(String id) {
    rest.on("/jobs/overview", json("{'jobs':[{'jid':'" + id + "','name':'Fraud'}]}"));
  }

  private void taskManagers(String... ids) {
    List<String> entries =
        List.of(ids).stream()
            .map(id -> "{'id':'" + id + "','path':'pekko.tcp://flink@127.0.0.1:1/user/rpc/t'}")
            .toList();
    rest.on("/taskmanagers", json("{'taskmanagers':" + entries + "}"));
  }

  private static byte[] json(String text) {
    return text.replace('\'', '"').getBytes(UTF_8);
  }

  private static Target metrics(FakeServer server) {
    return new Target(Kind.PROMETHEUS, server.url() + "/metrics", "eu1");
  }
}
