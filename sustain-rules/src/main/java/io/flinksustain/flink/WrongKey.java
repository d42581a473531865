package io.flinksustain.flink;

import java.util.List;
import java.util.Optional;

/**
 * A key that Flink does not read, or only for now.
 *
 * @param key as it is written
 * @param successors what is read instead, {@code key} or, where the old value does not fit, {@code
 *     key=value}; empty when there is nothing
 * @param since the first version in which it is wrong; empty when no version ever read it
 */
public record WrongKey(String key, List<String> successors, Optional<FlinkVersion> since) {

  /** Whether it is wrong for a version. */
  public boolean isWrongIn(FlinkVersion version) {
    return since.map(version::isAtLeast).orElse(true);
  }
}
