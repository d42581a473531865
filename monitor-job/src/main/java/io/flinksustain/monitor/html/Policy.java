package io.flinksustain.monitor.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What a browser may do with the page: run these scripts, use this style, and ask nobody. */
final class Policy {
  private Policy() {}

  /** The value of a Content-Security-Policy. */
  static String of(String style, String... scripts) {
    StringBuilder policy = new StringBuilder("default-src 'none'; img-src data:; style-src");
    policy.append(hash(style)).append("; script-src");
    for (String script : scripts) {
      policy.append(hash(script));
    }
    return policy.append("; base-uri 'none'; form-action 'none'").toString();
  }

  private static String hash(String text) {
    byte[] digest = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    return " 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
