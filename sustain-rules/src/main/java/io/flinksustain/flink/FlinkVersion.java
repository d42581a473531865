package io.flinksustain.flink;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A minor version of Flink, written {@code 2.3}, {@code 2.3.0} or, by the operator, {@code v2_3}.
 */
public record FlinkVersion(int major, int minor) implements Comparable<FlinkVersion> {
  /** The version that the known keys are of; what says nothing of its version is read as this. */
  public static final FlinkVersion NEWEST = new FlinkVersion(2, 3);

  private static final Pattern FORM = Pattern.compile("v?(\\d{1,3})[._](\\d{1,3}).*");

  public static Optional<FlinkVersion> parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(
            new FlinkVersion(
                Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  public boolean isAtLeast(FlinkVersion other) {
    return compareTo(other) >= 0;
  }

  @Override
  public int compareTo(FlinkVersion other) {
    return major == other.major
        ? Integer.compare(minor, other.minor)
        : Integer.compare(major, other.major);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
