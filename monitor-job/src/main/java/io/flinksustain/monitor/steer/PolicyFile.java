package io.flinksustain.monitor.steer;

import io.flinksustain.monitor.options.OptionException;
import io.flinksustain.policy.PolicyBook;
import io.flinksustain.policy.PolicyException;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A policy file: its text when the application was submitted, which travels with it, and where the
 * file lies, so that it can be read again.
 *
 * @param path of the file
 * @param submitted its text then; null when it had errors or could not be read
 * @param interval at which it is read again; zero for never
 */
public record PolicyFile(String path, String submitted, Duration interval) implements Serializable {

  /** Reads a file; one that is not there or has errors is told as one of the option. */
  static PolicyFile read(Path path, Duration interval) {
    try {
      PolicyFile file = new PolicyFile(path.toString(), Files.readString(path), interval);
      PolicyBook.parse(file.path, file.submitted);
      return file;
    } catch (IOException e) {
      throw new OptionException(problem("cannot read " + path + " as a text in UTF-8: " + e));
    } catch (PolicyException e) {
      throw new OptionException(problem(e.errors().get(0).toString()));
    }
  }

  /** One whose text had errors or could not be read when the application was submitted. */
  static PolicyFile unread(Path path, Duration interval) {
    return new PolicyFile(path.toString(), null, interval);
  }

  private static String problem(String what) {
    return "option '%s': %s".formatted(SteerOptions.POLICY.key(), what);
  }

  /** Its text now. */
  String reread() throws IOException {
    return Files.readString(Path.of(path));
  }
}
