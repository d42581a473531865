package io.flinksustain.benchmarks.bench.prometheus;

import io.flinksustain.benchmarks.bench.BenchRun;
import io.flinksustain.benchmarks.fleet.Fleet;
import io.flinksustain.benchmarks.lab.process.Child;
import io.flinksustain.benchmarks.lab.process.LabException;
import io.flinksustain.benchmarks.lab.process.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Measures what a fleet's samples cost in Prometheus: without rules, with the rules, and with the
 * rules and every aggregate of the monitor. The three run side by side and scrape the same
 * reporters.
 *
 * <p>A repeat is an interval of one run. What comes later, such as the compaction of two hours of
 * samples, is not in it, which is in favour of Prometheus.
 */
public final class PrometheusBenchmark {
  private static final String LABEL = "prom";
  private static final String UNIT = "CPU s/M samples";

  /** From when on an alert of five windows out of six must fire. */
  private static final Duration FIRING_AFTER = Duration.ofMinutes(7);

  private static final double MOST_MISSED = 0.1;

  private final BenchRun run;
  private final PrometheusLoad load;
  private final Fleet fleet;
  private final List<PrometheusServer> servers = new ArrayList<>();

  private PrometheusBenchmark(BenchRun run, PrometheusLoad load) {
    this.run = run;
    this.load = load;
    this.fleet = new Fleet(load.fleet(), System.currentTimeMillis());
  }

  /** One measured interval of one server, from one state to the other. */
  private record State(double cpuSeconds, SelfMetrics metrics) {
    static State of(PrometheusServer server) {
      return new State(server.cpuSeconds(), server.metrics());
    }

    double costSince(State earlier) {
      double scraped = metrics.scrapedSince(earlier.metrics);
      return (cpuSeconds - earlier.cpuSeconds) / scraped * 1e6;
    }
  }

  /**
   * Adds the figures to the run; returns the cost with equal rules for each repeat, in CPU seconds
   * per million samples. Where Prometheus is missing it says so, adds nothing and returns no cost.
   */
  public static List<Double> measure(BenchRun run, PrometheusLoad load) {
    Optional<Path> binary = PrometheusBinary.find(System.getenv("PATH"));
    if (binary.isEmpty()) {
      run.terminal().say(LABEL, PrometheusBinary.MISSING);
      return List.of();
    }
    return new PrometheusBenchmark(run, load).measure(binary.get());
  }

  private List<Double> measure(Path binary) {
    run.seed(fleet.spec().seed());
    run.version("prometheus", PrometheusBinary.version(binary));
    try (FleetExporter exporter = new FleetExporter(fleet)) {
      for (RuleSet rules : RuleSet.values()) {
        servers.add(
            new PrometheusServer(binary, run.directory(), fleet, exporter.address(), rules));
      }
      servers.forEach(PrometheusServer::awaitReady);
      say(fleet.samplesPerTick() + " series, warming up for " + load.warmUp().toSeconds() + " s");
      pass(load.warmUp());
      return repeats();
    } finally {
      servers.forEach(PrometheusServer::close);
    }
  }

  private List<Double> repeats() {
    List<Double> costs = new ArrayList<>();
    Map<RuleSet, State> first = states();
    Map<RuleSet, State> before = first;
    for (int repeat = 0; repeat < run.repeats(); repeat++) {
      pass(load.interval());
      Map<RuleSet, State> after = states();
      costs.add(add(before, after));
      before = after;
    }
    servers.forEach(server -> check(server, first.get(server.rules())));
    return costs;
  }

  private Map<RuleSet, State> states() {
    Map<RuleSet, State> states = new EnumMap<>(RuleSet.class);
    servers.forEach(server -> states.put(server.rules(), State.of(server)));
    return states;
  }

  private double add(Map<RuleSet, State> before, Map<RuleSet, State> after) {
    for (RuleSet rules : RuleSet.values()) {
      double cost = after.get(rules).costSince(before.get(rules));
      run.measurements().add(rules.figure(), cost, UNIT);
    }
    return after.get(RuleSet.RULES).costSince(before.get(RuleSet.RULES));
  }

  /**
   * A Prometheus that did not do its work is no comparison. What it left out because the machine is
   * busy makes its cost smaller, so a little of that is only said.
   */
  private void check(PrometheusServer server, State first) {
    SelfMetrics now = server.metrics();
    say(work(server, now, first.metrics()));
    int silent = server.query("up == 0").size();
    double missed = now.missed() - first.metrics().missed();
    double done = now.iterations() - first.metrics().iterations();
    if (silent > 0 || now.failures() > 0 || missed > MOST_MISSED * done) {
      throw new LabException(
          String.format(
              Locale.ROOT,
              "%s could not scrape %d targets, failed at %.0f rules and left %.0f evaluations of"
                  + " groups out: a smaller fleet (--prometheus-jobs) or a machine with less to do"
                  + " may help",
              server.process().name(),
              silent,
              now.failures(),
              missed));
    }
    if (server.rules() != RuleSet.NONE) {
      checkAlerts(server);
    }
  }

  private static String work(PrometheusServer server, SelfMetrics now, SelfMetrics first) {
    return String.format(
        Locale.ROOT,
        "%s: %.0f samples scraped, %.0f written by rules in %.0f evaluations of groups, %.0f missed",
        server.process().name(),
        now.scrapedSince(first),
        now.writtenByRulesSince(first),
        now.iterations() - first.iterations(),
        now.missed() - first.missed());
  }

  private void checkAlerts(PrometheusServer server) {
    FiredAlerts fired = FiredAlerts.of(server.query(FiredAlerts.QUERY));
    if (load.length(run.repeats()).compareTo(FIRING_AFTER) < 0) {
      say("too short a run for alerts to fire: they are not checked");
      return;
    }
    if (fired.none() && !fleet.onsets().isEmpty()) {
      throw new LabException(server.process().name() + " fires no alert for a fleet with ills");
    }
    fired.against(fleet.onsets()).forEach(this::say);
  }

  private void pass(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    List<Child> needed = servers.stream().map(PrometheusServer::process).toList();
    Waiting.until(
        "the end of an interval", time.multipliedBy(2), needed, () -> System.nanoTime() >= end);
  }

  private void say(String text) {
    run.terminal().say(LABEL, text);
  }
}
