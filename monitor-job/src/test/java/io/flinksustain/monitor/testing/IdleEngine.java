package io.flinksustain.monitor.testing;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.fleet.FleetRecord;
import io.flinksustain.monitor.cli.Engine;
import io.flinksustain.monitor.cli.Platform;
import io.flinksustain.monitor.cli.Stretch;
import io.flinksustain.monitor.kafka.Topic;
import io.flinksustain.monitor.options.Given;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Can nothing but what a test teaches it. */
public abstract class IdleEngine implements Engine {
  private static UnsupportedOperationException unasked() {
    return new UnsupportedOperationException("this test asks for something else");
  }

  @Override
  public void run(List<Given> file, List<Given> commandLine, Consumer<String> say) {
    throw unasked();
  }

  @Override
  public void replay(
      List<Path> recordings,
      List<Given> file,
      List<Given> commandLine,
      Consumer<Diagnosis> diagnoses,
      Consumer<String> unreadable) {
    throw unasked();
  }

  @Override
  public Platform open(
      List<Given> file, List<Given> commandLine, Set<Topic> topics, Duration back) {
    throw unasked();
  }

  @Override
  public void report(
      List<Path> recordings,
      List<Given> file,
      List<Given> commandLine,
      FleetRecord fleet,
      Consumer<String> unreadable) {
    throw unasked();
  }

  @Override
  public void report(
      Stretch wanted,
      List<Given> file,
      List<Given> commandLine,
      FleetRecord fleet,
      Consumer<String> unreadable) {
    throw unasked();
  }
}
