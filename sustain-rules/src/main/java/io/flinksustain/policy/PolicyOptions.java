package io.flinksustain.policy;

import java.util.List;
import java.util.stream.Stream;

/** All options of a policy. */
public final class PolicyOptions {
  /** In the order of the reference page. */
  public static final List<PolicyOption<?>> ALL =
      Stream.of(
              ModeOptions.ALL,
              TurnOptions.ALL,
              ValueOptions.ALL,
              ProbationOptions.ALL,
              LimitOptions.ALL)
          .<PolicyOption<?>>flatMap(List::stream)
          .toList();

  /** Names under which options stand together in a file. */
  static final List<String> GROUPS =
      ALL.stream().map(PolicyOption::group).filter(g -> !g.isEmpty()).distinct().toList();

  private PolicyOptions() {}

  /** Those of jobs in a group; the empty one holds those in none. */
  static List<PolicyOption<?>> ofJobs(String group) {
    return ALL.stream().filter(o -> o.isOfJobs() && o.group().equals(group)).toList();
  }

  static List<PolicyOption<?>> ofKnobs() {
    return ALL.stream().filter(PolicyOption::isOfKnobs).toList();
  }
}
