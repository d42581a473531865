package io.flinksustain.monitor;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.monitor.kafka.Topics;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.configuration.Configuration;

/** Starts the pipelines. */
public final class Application {
  private Application() {}

  /** Runs the application until it ends. */
  public static void start(Configuration configuration) {
    Topics.ensure(configuration);
    throw new UnsupportedOperationException("the monitor pipeline is merged here");
  }

  /** Runs recordings to their end. */
  @SuppressWarnings("DoNotCallSuggester") // until the pipeline is merged here
  public static void replay(
      Configuration configuration,
      List<Path> recordings,
      Consumer<Diagnosis> diagnoses,
      Consumer<String> unreadable) {
    throw new UnsupportedOperationException("the monitor pipeline is merged here");
  }
}
