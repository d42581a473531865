package io.flinksustain.monitor.window;

import java.time.Duration;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/** Options of the window stage. */
public final class WindowOptions {
  public static final ConfigOption<Duration> SIZE =
      ConfigOptions.key("sustain.window.size")
          .durationType()
          .defaultValue(Duration.ofMinutes(1))
          .withDescription(
              "Length of a window. Rules count windows, so a change also changes how fast they"
                  + " fire. At least two reporting intervals.");

  public static final ConfigOption<Boolean> STAGGER =
      ConfigOptions.key("sustain.window.stagger")
          .booleanType()
          .defaultValue(true)
          .withDescription(
              "Whether each job has windows of its own that begin at some moment of the minute, the"
                  + " same one for ever. The work for a large fleet is then spread evenly; windows"
                  + " that all close at once keep the verdicts of a fleet waiting for each other."
                  + " Without it windows begin with the minute, and those of two jobs can be"
                  + " compared.");

  public static final ConfigOption<Duration> OUT_OF_ORDERNESS =
      ConfigOptions.key("sustain.window.out-of-orderness")
          .durationType()
          .defaultValue(Duration.ofSeconds(2))
          .withDescription(
              "How long a report may take from its measurement to the broker, differences between"
                  + " clocks included. What takes longer is late: counted in the metric late of"
                  + " window-jobs, not used. Every verdict waits for as long, so the default suits"
                  + " reporters that send at once. Raise it above the batching interval of"
                  + " collectors that gather before they send (15 s for many), and wherever late"
                  + " grows.");

  public static final ConfigOption<Duration> IDLENESS =
      ConfigOptions.key("sustain.window.idleness")
          .durationType()
          .defaultValue(Duration.ofSeconds(30))
          .withDescription(
              "How long a partition may be silent before the others no longer wait for it.");

  public static final ConfigOption<Duration> FACTS_IDLENESS =
      ConfigOptions.key("sustain.window.facts-idleness")
          .durationType()
          .defaultValue(Duration.ofMillis(1500))
          .withDescription(
              "The same for the topics of facts and rules, where silence is normal: a window that"
                  + " ends soon after a fact waits this long for another one, and Flink notices"
                  + " silence up to 0.4 s late. Half a second below"
                  + " sustain.window.out-of-orderness, no verdict waits longer for facts than for"
                  + " reports. Where reading pauses for longer, as after a restart, a window may"
                  + " close without its latest fact, which then counts from the next one on.");

  public static final ConfigOption<Integer> SILENT_WINDOWS =
      ConfigOptions.key("sustain.window.silent-windows")
          .intType()
          .defaultValue(5)
          .withDescription(
              "How many windows without any numbers follow the last one with reports of a job that"
                  + " should be running, so that its silence is noticed. 0 for none.");

  public static final ConfigOption<Duration> RETENTION =
      ConfigOptions.key("sustain.window.retention")
          .durationType()
          .defaultValue(Duration.ofHours(24))
          .withDescription(
              "How long a job may be silent before what is known about it is forgotten. Longer than"
                  + " the time after which facts are sent again.");

  private WindowOptions() {}
}
