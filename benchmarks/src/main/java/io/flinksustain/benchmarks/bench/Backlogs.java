package io.flinksustain.benchmarks.bench;

import io.flinksustain.benchmarks.fleet.Fleet;
import io.flinksustain.benchmarks.fleet.FleetLoader;
import io.flinksustain.benchmarks.fleet.FleetSpec;
import io.flinksustain.benchmarks.fleet.FleetTarget;
import io.flinksustain.benchmarks.fleet.Written;
import io.flinksustain.benchmarks.lab.Terminal;
import io.flinksustain.monitor.decode.Format;
import io.flinksustain.monitor.kafka.KafkaOptions;
import io.flinksustain.monitor.kafka.Topic;
import io.flinksustain.monitor.kafka.Topics;
import io.flinksustain.monitor.window.WindowOptions;
import java.time.Duration;
import java.util.Locale;
import org.apache.flink.configuration.Configuration;

/**
 * Writes backlogs.
 *
 * @param kafka address of the broker
 * @param warmUp share of a backlog that is read before the measurement begins
 * @param terminal where it says what it wrote
 */
record Backlogs(String kafka, double warmUp, Terminal terminal) {
  private static final Duration WINDOW = WindowOptions.SIZE.defaultValue();
  private static final int JOBS_PER_PARTITION = 10;
  private static final FleetTarget OWN = FleetTarget.at("");

  /** How many reports of a process go into a window. */
  static int ticksPerWindow(FleetSpec spec) {
    return Math.toIntExact(WINDOW.dividedBy(spec.interval()));
  }

  /** Lets a fleet have reported for so many ticks until now, under topics of its own. */
  Backlog load(FleetSpec spec, Format format, String name, int ticks) {
    String prefix = name + '.';
    FleetTarget target =
        new FleetTarget(
            kafka,
            Topic.METRICS.fullName(prefix),
            Topic.FACTS.fullName(prefix),
            format,
            partitions(spec.jobs()),
            OWN.compression());
    long span = ticks * spec.interval().toMillis();
    long now = System.currentTimeMillis();
    long start = (now - span) / WINDOW.toMillis() * WINDOW.toMillis();
    Written written = FleetLoader.load(new Fleet(spec, start), target, ticks);
    createOutputs(prefix);
    say(spec, format, ticks, written);
    return new Backlog(
        prefix,
        spec.jobs(),
        spec.vertices(),
        ticks,
        ticksPerWindow(spec),
        written.records(),
        written.samples(),
        warmUp);
  }

  /**
   * So few that none is left without a job: event time would wait for it until it counts as idle,
   * and the windows with it.
   */
  static int partitions(int jobs) {
    return Math.max(1, Math.min(OWN.partitions(), jobs / JOBS_PER_PARTITION));
  }

  private void say(FleetSpec spec, Format format, int ticks, Written written) {
    terminal.say(
        "backlog",
        String.format(
            Locale.ROOT,
            "%s: %,d jobs x %d vertices x %d subtasks, %,d ticks: %,d samples in %,d records,"
                + " %.1f bytes a sample",
            format.optionName(),
            spec.jobs(),
            spec.vertices(),
            spec.subtasks(),
            ticks,
            written.samples(),
            written.records(),
            (double) written.bytes() / written.samples()));
  }

  private void createOutputs(String prefix) {
    Configuration config = new Configuration();
    config.set(KafkaOptions.BOOTSTRAP_SERVERS, kafka);
    config.set(KafkaOptions.PREFIX, prefix);
    Topics.ensure(config);
  }
}
