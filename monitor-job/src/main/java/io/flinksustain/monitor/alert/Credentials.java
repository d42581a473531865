package io.flinksustain.monitor.alert;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/**
 * How requests say who they are from. Secrets stay in their files, which are read anew for each
 * request; they are neither kept nor printed.
 *
 * @param username for basic authentication; empty for none
 * @param passwordFile its password
 * @param tokenFile for bearer authentication; empty for none
 */
record Credentials(String username, String passwordFile, String tokenFile) implements Serializable {

  /**
   * The header Authorization; empty when nobody is to be named.
   *
   * @throws IOException when a file cannot be read
   */
  Optional<String> header() throws IOException {
    if (!tokenFile.isEmpty()) {
      return Optional.of("Bearer " + secret(tokenFile));
    }
    return username.isEmpty()
        ? Optional.empty()
        : Optional.of("Basic " + base64(username + ':' + secret(passwordFile)));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Without the end of the line that editors leave. */
  private static String secret(String file) throws IOException {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      // The message of an encoding error could hold a part of it; that of a missing file is enough.
      throw new IOException(
          "cannot read the file " + file + " (" + e.getClass().getName() + ')', e);
    }
  }
}
