package io.flinksustain.monitor.cli;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.fleet.FleetRecord;
import io.flinksustain.monitor.kafka.Topic;
import io.flinksustain.monitor.options.Given;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the commands start. No type of Flink stands here, so that commands which need none load
 * none.
 */
public interface Engine {

  /**
   * Runs the application; returns when it ends, on a cluster when it is submitted.
   *
   * @param say takes a sentence about what it does
   */
  void run(List<Given> file, List<Given> commandLine, Consumer<String> say) throws Exception;

  /**
   * Runs recordings through the pipeline to their end.
   *
   * @param diagnoses takes every diagnosis as it is made
   * @param unreadable takes a sentence for each line that could not be read
   */
  void replay(
      List<Path> recordings,
      List<Given> file,
      List<Given> commandLine,
      Consumer<Diagnosis> diagnoses,
      Consumer<String> unreadable)
      throws Exception;

  /**
   * Opens topics of a running platform.
   *
   * @param topics to read
   * @param back how far back verdicts are read; null for as far as it takes to find every job
   */
  Platform open(List<Given> file, List<Given> commandLine, Set<Topic> topics, Duration back);

  /**
   * Runs recordings through the pipeline to their end, and keeps what a report is made of.
   *
   * @param fleet takes all that is found
   * @param unreadable takes a sentence for each line that could not be read
   */
  void report(
      List<Path> recordings,
      List<Given> file,
      List<Given> commandLine,
      FleetRecord fleet,
      Consumer<String> unreadable)
      throws Exception;

  /**
   * Reads from the topics of a running platform what a report is made of.
   *
   * @param wanted of what there is
   * @param fleet takes all that is found
   * @param unreadable takes a sentence for each record that could not be read
   */
  void report(
      Stretch wanted,
      List<Given> file,
      List<Given> commandLine,
      FleetRecord fleet,
      Consumer<String> unreadable)
      throws Exception;
}
