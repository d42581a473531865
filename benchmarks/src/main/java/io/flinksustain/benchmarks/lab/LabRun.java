package io.flinksustain.benchmarks.lab;

import io.flinksustain.benchmarks.lab.board.Board;
import io.flinksustain.benchmarks.lab.cluster.Broker;
import io.flinksustain.benchmarks.lab.cluster.FlinkCluster;
import io.flinksustain.benchmarks.lab.cluster.Sustain;
import io.flinksustain.benchmarks.lab.process.Child;
import io.flinksustain.benchmarks.lab.process.Waiting;
import io.flinksustain.benchmarks.lab.record.RunReport;
import io.flinksustain.benchmarks.lab.record.Verdicts;
import io.flinksustain.benchmarks.lab.scenario.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One run of a scenario, from the first process to the last. */
final class LabRun {
  private static final Duration START = Duration.ofMinutes(2);
  static final String TOPIC_PREFIX = "sustain.";

  private final Scenario scenario;
  private final RunOptions options;
  private final Terminal terminal;
  private final CountDownLatch stop;
  private final RunFiles files;
  private final Board board = new Board();
  private final Announcer announcer;
  private final List<Child> children = new ArrayList<>();
  private volatile boolean started;

  LabRun(Scenario scenario, RunOptions options, Terminal terminal, CountDownLatch stop) {
    this.scenario = scenario;
    this.options = options;
    this.terminal = terminal;
    this.stop = stop;
    this.files = new RunFiles(options.home());
    this.announcer = new Announcer(board, terminal);
  }

  /** Runs it and gives the exit code. */
  int run() {
    Map<String, Long> counters = Map.of();
    terminal.say("scenario", options.scenarioFile() + "  " + scenario.description());
    terminal.say("logs", files.run().toString());
    try (Broker broker = new Broker(files.run());
        FlinkCluster cluster =
            new FlinkCluster(files.flinkHome(), files.run(), scenario.cluster())) {
      startBroker(broker);
      startCluster(cluster);
      startJobs(cluster);
      if (options.withSustain()) {
        counters = watch(broker, cluster);
      } else {
        untilTheEnd(() -> {});
      }
    } finally {
      terminal.say("stopped", "");
      files.clear();
    }
    return options.withSustain() ? conclude(counters) : 0;
  }

  private void startBroker(Broker broker) {
    terminal.step(
        "broker",
        () -> {
          broker.awaitReady();
          children.add(broker.process());
          return broker.bootstrapServers();
        });
  }

  private void startCluster(FlinkCluster cluster) {
    terminal.step(
        "cluster",
        () -> {
          cluster.start();
          children.addAll(cluster.processes());
          return cluster.rest().address();
        });
  }

  private void startJobs(FlinkCluster cluster) {
    terminal.step(
        "jobs",
        () -> {
          Map<String, String> ids = Submission.of(scenario.jobs(), files.watchedJar(), cluster);
          scenario
              .jobs()
              .forEach(job -> board.watch(job.name(), ids.get(job.name()), job.expected()));
          return String.join(", ", ids.keySet());
        });
  }

  /** Returns when Sustain has stopped and all that it said is on the board. */
  private Map<String, Long> watch(Broker broker, FlinkCluster cluster) {
    String kafka = broker.bootstrapServers();
    String rest = cluster.rest().address();
    Map<String, String> sustainOptions = Steered.options(scenario, files.run(), rest);
    try (Verdicts verdicts = new Verdicts(kafka, TOPIC_PREFIX, board, announcer::note);
        WantedRecording recording = new WantedRecording(options, scenario, files, terminal, kafka);
        Sustain sustain = new Sustain(files.run(), kafka, rest, sustainOptions);
        Person person =
            new Person(kafka, TOPIC_PREFIX, scenario.orders(), board.changes(), terminal)) {
      startSustain(sustain);
      terminal.say("ask it", files.askCommand(kafka));
      untilTheEnd(
          () -> {
            person.tick();
            verdicts.requireRunning();
            recording.requireRunning();
          });
      terminal.say("stopping", "");
      return options.json() == null ? Map.of() : sustain.counters();
    }
  }

  private void startSustain(Sustain sustain) {
    terminal.step(
        "sustain",
        () -> {
          children.add(sustain.process());
          Waiting.until("that Sustain runs", START, List.of(sustain.process()), sustain::running);
          return sustain.rest().address();
        });
  }

  /** Whether everything was started, so that a stop goes in order. */
  boolean started() {
    return started;
  }

  private void untilTheEnd(Runnable check) {
    started = true;
    terminal.say("watching", duration());
    long start = System.nanoTime();
    while (!over(start)) {
      children.forEach(Child::requireAlive);
      check.run();
      announcer.tick();
    }
  }

  private String duration() {
    return options.duration() == null
        ? "until Ctrl-C"
        : "for " + options.duration().toSeconds() + " s, or until Ctrl-C";
  }

  private boolean over(long start) {
    try {
      return stop.await(500, TimeUnit.MILLISECONDS)
          || (options.duration() != null && secondsSince(start) >= options.duration().toSeconds());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static long secondsSince(long start) {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
  }

  private int conclude(Map<String, Long> counters) {
    announcer.conclude();
    if (options.json() != null) {
      RunReport.of(board, counters).write(options.json());
      terminal.say("report", options.json().toString());
    }
    return new Comparison(scenario, board, terminal).isAsExpected() ? 0 : Lab.UNEXPECTED;
  }
}
