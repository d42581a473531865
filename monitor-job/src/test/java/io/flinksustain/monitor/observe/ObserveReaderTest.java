package io.flinksustain.monitor.observe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.fact.Fact;
import io.flinksustain.fact.TargetState;
import io.flinksustain.monitor.metrics.OwnMetric;
import io.flinksustain.monitor.observe.Target.Kind;
import io.flinksustain.monitor.testing.FakeServer;
import io.flinksustain.monitor.testing.FreePorts;
import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ObserveReaderTest {
  private static final JobRef JOB = new JobRef("eu1", "", "Fraud", Samples.JOB, "Fraud");

  private final FakeServer server = new FakeServer();
  private final FakeReaderContext context = new FakeReaderContext();
  private final FakeOutput output = new FakeOutput();
  private final ObserveReader reader =
      new ObserveReader(
          context,
          ObserveSettings.of(Settings.fast(List.of("eu1=" + server.url()), List.of())),
          Clock.systemUTC());

  @AfterEach
  void close() {
    reader.close();
    server.close();
  }

  @Test
  void namesJobsAndProcessesAsTheClusterDoes() throws Exception {
    server.on("/metrics", Samples.bytes("taskmanager.txt"));
    Target target = scrape(server.url() + "/metrics");
    reader.handleSourceEvents(view(List.of("tm-2"), target));
    reader.addSplits(List.of(target));

    readUntil(() -> reports().findAny().isPresent());

    Report report = reports().findFirst().orElseThrow();
    assertThat(report.job()).isEqualTo(JOB);
    assertThat(report.process()).isEqualTo("tm-2");
    assertThat(report.host()).isEqualTo("127.0.0.1");
    assertThat(context.counted.count(OwnMetric.POLL_FAILURES)).isZero();
  }

  @Test
  void staysSilentAboutJobsThatTheClusterDoesNotRun() throws Exception {
    server.on("/metrics", Samples.bytes("taskmanager.txt"));
    Target target = scrape(server.url() + "/metrics");
    reader.handleSourceEvents(ClusterView.of("eu1", List.of(target)));
    reader.addSplits(List.of(target));

    readUntil(() -> polls() > 3);

    assertThat(reports()).isEmpty();
    assertThat(states()).extracting(TargetState::reachable).containsExactly(true);
  }

  @Test
  void takesNamesFromLabelsWhereNoRestApiIsKnown() throws Exception {
    server.on("/metrics", Samples.bytes("taskmanager.txt"));
    reader.addSplits(List.of(new Target(Kind.PROMETHEUS, server.url() + "/metrics", "other")));

    readUntil(() -> reports().findAny().isPresent());

    assertThat(reports().findFirst().orElseThrow().job().key()).isEqualTo("other//e2e-monitor");
  }

  @Test
  void oneBadTargetCostsOnlyItself() throws Exception {
    server.on("/metrics", Samples.bytes("taskmanager.txt"));
    server.on("/slow", server::hang);
    server.on("/nonsense", "<html>".getBytes(UTF_8));
    server.on("/huge", new byte[200_000]);
    Target good = scrape(server.url() + "/metrics");
    List<Target> bad =
        List.of(
            scrape(server.url() + "/slow"),
            scrape(server.url() + "/nonsense"),
            scrape(server.url() + "/huge"),
            scrape("http://127.0.0.1:" + FreePorts.pick(1).get(0) + "/metrics"));
    List<Target> all = Stream.concat(Stream.of(good), bad.stream()).toList();
    reader.handleSourceEvents(view(List.of("tm-2"), all.toArray(Target[]::new)));
    reader.addSplits(all);

    readUntil(() -> states().count() == 5 && reports().count() > 3);

    assertThat(states().filter(state -> !state.reachable()))
        .extracting(TargetState::target)
        .containsExactlyInAnyOrderElementsOf(bad.stream().map(Target::url).toList());
    assertThat(states().filter(state -> !state.reachable()))
        .allSatisfy(state -> assertThat(state.reason()).isNotBlank());
    assertThat(context.counted.count(OwnMetric.POLL_FAILURES)).isGreaterThanOrEqualTo(4);
  }

  @Test
  void saysWhenATargetIsBackAndAsksForItWhenItStaysAway() throws Exception {
    Target target = scrape(server.url() + "/metrics");
    reader.handleSourceEvents(view(List.of("tm-2"), target));
    reader.addSplits(List.of(target));

    readUntil(() -> !context.events.isEmpty());
    server.on("/metrics", Samples.bytes("taskmanager.txt"));
    readUntil(() -> states().count() == 2);

    assertThat(context.events).contains(new TargetFailing(target.splitId()));
    assertThat(states()).extracting(TargetState::reachable).containsExactly(false, true);
  }

  @Test
  void dropsTargetsThatTheClusterNoLongerHas() {
    Target target = scrape(server.url() + "/metrics");
    Target other = new Target(Kind.PROMETHEUS, server.url() + "/metrics", "other");
    reader.addSplits(List.of(target, other));
    assertThat(reader.snapshotState(1)).containsExactly(target, other);

    reader.handleSourceEvents(ClusterView.of("eu1", List.of()));

    assertThat(reader.snapshotState(2)).containsExactly(other);
  }

  @Test
  void saysFactsOnceAndProcessesWithoutEndpointToo() throws Exception {
    String job = "/jobs/" + Samples.JOB;
    server
        .on("/overview", "{}".getBytes(UTF_8))
        .on("/jobmanager/config", "[]".getBytes(UTF_8))
        .on("/taskmanagers", Samples.bytes("taskmanagers.json"))
        .on(job, Samples.bytes("job.json"))
        .on(job + "/exceptions", "{\"exceptionHistory\":{\"entries\":[]}}".getBytes(UTF_8));
    Target target = new Target(Kind.FLINK_REST, server.url(), "eu1");
    reader.handleSourceEvents(
        new ClusterView("eu1", List.of(JOB), List.of("tm-9"), List.of(target), silent()));
    reader.addSplits(List.of(target));

    readUntil(() -> polls() > 5);

    assertThat(facts())
        .extracting(Fact::kind)
        .containsExactlyInAnyOrder(
            "topology", "checkpoint", "deployment", "exception", "target", "target");
    assertThat(states().filter(state -> !state.reachable()))
        .containsExactly(new TargetState("tm-9", false, "no endpoint", 0));
  }

  private static Map<String, String> silent() {
    return Map.of("tm-9", "no endpoint");
  }

  private static Target scrape(String url) {
    return new Target(Kind.PROMETHEUS, url, "eu1");
  }

  private static ClusterView view(List<String> taskManagers, Target... targets) {
    return new ClusterView("eu1", List.of(JOB), taskManagers, List.of(targets), Map.of());
  }

  private void readUntil(BooleanSupplier enough) throws Exception {
    while (!enough.getAsBoolean()) {
      reader.isAvailable().get(30, TimeUnit.SECONDS);
      reader.pollNext(output);
    }
  }

  private long polls() {
    return context.counted.count(OwnMetric.POLLS);
  }

  private List<Observed> seen() {
    return output.emitted;
  }

  private Stream<Report> reports() {
    return seen().stream().map(Observed::reports).filter(Objects::nonNull).flatMap(List::stream);
  }

  private Stream<Fact> facts() {
    return seen().stream().map(Observed::fact).filter(Objects::nonNull);
  }

  private Stream<TargetState> states() {
    return facts().map(Fact::target).filter(Objects::nonNull);
  }
}
