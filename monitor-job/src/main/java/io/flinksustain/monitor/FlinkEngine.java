package io.flinksustain.monitor;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.fleet.FleetRecord;
import io.flinksustain.monitor.advise.AdviseOptions;
import io.flinksustain.monitor.cli.Engine;
import io.flinksustain.monitor.cli.Platform;
import io.flinksustain.monitor.cli.Stretch;
import io.flinksustain.monitor.kafka.Topic;
import io.flinksustain.monitor.options.Given;
import io.flinksustain.monitor.options.UserInput;
import io.flinksustain.monitor.replay.Recordings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.flink.configuration.Configuration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts what the command line asks for on Flink. */
public final class FlinkEngine implements Engine {
  private static final Logger LOG = LoggerFactory.getLogger(FlinkEngine.class);

  private final Starter starter;

  public FlinkEngine() {
    this(Starter.PERSON);
  }

  /**
   * @param starter who asks it to run the application
   */
  public FlinkEngine(Starter starter) {
    this.starter = starter;
  }

  @Override
  public void run(List<Given> file, List<Given> commandLine, Consumer<String> say)
      throws Exception {
    Configuration config = UserInput.toConfiguration(file, commandLine);
    UserInput.contradictions(file, commandLine).forEach(LOG::warn);
    Application.start(config, StartPatience.of(starter, say), say);
  }

  @Override
  public void replay(
      List<Path> recordings,
      List<Given> file,
      List<Given> commandLine,
      Consumer<Diagnosis> diagnoses,
      Consumer<String> unreadable)
      throws Exception {
    new Replay(UserInput.toConfiguration(file, commandLine))
        .run(recordings, new FoundVerdicts(diagnoses, unreadable));
  }

  @Override
  public void report(
      List<Path> recordings,
      List<Given> file,
      List<Given> commandLine,
      FleetRecord fleet,
      Consumer<String> unreadable)
      throws Exception {
    Configuration config = UserInput.toConfiguration(file, commandLine);
    fleet.price(AdviseOptions.prices(config));
    long end = Recordings.end(recordings.stream().map(Path::toString).toList());
    new Replay(config).run(recordings, new FoundFleet(fleet, end, unreadable));
  }

  @Override
  public void report(
      Stretch wanted,
      List<Given> file,
      List<Given> commandLine,
      FleetRecord fleet,
      Consumer<String> unreadable)
      throws Exception {
    Configuration config = UserInput.toConfiguration(file, commandLine);
    fleet.price(AdviseOptions.prices(config));
    new LiveReport(config, wanted).read(fleet, unreadable);
  }

  @Override
  public Platform open(
      List<Given> file, List<Given> commandLine, Set<Topic> topics, Duration back) {
    return LivePlatform.open(UserInput.toConfiguration(file, commandLine), topics, back);
  }
}
