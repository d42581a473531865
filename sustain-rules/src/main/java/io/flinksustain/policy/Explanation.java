package io.flinksustain.policy;

import java.util.ArrayList;
import java.util.List;

/** Lists all that holds for a job: the values of the job, its times, then those of each knob. */
final class Explanation {
  private final Policy policy;
  private final List<Explained> all = new ArrayList<>();

  Explanation(Policy policy) {
    this.policy = policy;
  }

  List<Explained> all() {
    PolicyOptions.ALL.stream().filter(PolicyOption::isOfJobs).forEach(option -> add(option, ""));
    policy.calendar().maintenance().forEach(window -> add("maintenance", window));
    policy.calendar().freezes().forEach(freeze -> add("freeze", freeze));
    policy.exclusion().ifPresent(by -> add("exclude", by));
    policy.knobs().forEach(this::knob);
    return all;
  }

  private void knob(String knob) {
    PolicyOptions.ofKnobs().forEach(option -> add(option, knob));
  }

  private <T> void add(PolicyOption<T> option, String knob) {
    policy
        .find(option, knob)
        .ifPresent(
            value ->
                all.add(
                    new Explained(option.name(), knob, value.value().toString(), value.from())));
  }

  private void add(String name, Sourced<?> value) {
    all.add(new Explained(name, "", value.value().toString(), value.from()));
  }
}
