package io.flinksustain.monitor.testing;

import java.io.StringWriter;
import java.util.List;

/** What a command said beside its results. */
public final class Complaints {
  private Complaints() {}

  /** Its lines without how it goes, which is said where it takes more than two seconds. */
  public static List<String> in(StringWriter err) {
    return err.toString().lines().filter(line -> !line.endsWith(" ...")).toList();
  }
}
