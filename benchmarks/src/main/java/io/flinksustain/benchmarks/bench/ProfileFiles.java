package io.flinksustain.benchmarks.bench;

import io.flinksustain.benchmarks.bench.profile.Profile;
import java.nio.file.Path;
import java.util.List;

/**
 * Where profiles go: for people among the results, where {@code bench report} finds that of the
 * first backend; as JSON beside the recordings, since what is JSON among the results is a result.
 *
 * @param run directory of the run
 * @param results folder of the results
 * @param backends that are profiled
 */
record ProfileFiles(Path run, Path results, List<String> backends) {

  /** Where the recording of a backend goes. */
  Path recording(String backend) {
    return run.resolve(name(backend) + ".jfr");
  }

  /** Writes both forms, and gives the one for people. */
  Path write(Profile profile, String backend) {
    profile.writeJson(run.resolve(name(backend) + ".json"));
    boolean isFirst = backend.equals(backends.get(0));
    Path text = results.resolve((isFirst ? "profile" : name(backend)) + ".md");
    profile.writeText(text, "State backend " + backend);
    return text;
  }

  private static String name(String backend) {
    return "profile-" + backend;
  }
}
