package io.flinksustain.benchmarks.lab.scenario;

import io.flinksustain.steer.ChangeState;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The states of a change by the words that topics and scenarios have for them. */
public final class States {
  static final List<String> ALL = Arrays.stream(ChangeState.values()).map(States::word).toList();

  private States() {}

  /** {@code rolled_back}. */
  public static String word(Enum<?> state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
