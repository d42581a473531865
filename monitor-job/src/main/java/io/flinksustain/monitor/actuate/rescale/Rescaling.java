package io.flinksustain.monitor.actuate.rescale;

import static java.util.stream.Collectors.toSet;

import io.flinksustain.change.Setting;
import io.flinksustain.monitor.actuate.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What settings mean for the requirements of a job.
 *
 * <p>The parallelism of the whole job is that of its widest vertices, and only those change. Where
 * another vertex would stand at or above the smaller of the two values, the way back could not tell
 * which ones had been changed: that is refused, and the vertices have to be named one by one.
 *
 * @param settings whose knob is {@code parallelism}
 */
record Rescaling(List<Setting> settings) {
  private static final Set<String> KNOBS = Set.of("parallelism", "parallelism.default");

  Rescaling {
    if (settings.isEmpty()) {
      throw new Refusal("the command sets nothing");
    }
    settings.forEach(Rescaling::requireParallelism);
  }

  private static void requireParallelism(Setting setting) {
    if (!KNOBS.contains(setting.knob())) {
      throw new Refusal(
          "Flink's REST API can change the parallelism of a running job and not '%s'; that needs a"
                  .formatted(setting.knob())
              + " new deployment");
    }
    requireNumber(setting, setting.value());
    requireNumber(setting, setting.expected());
  }

  private static void requireNumber(Setting setting, String value) {
    if (!value.strip().matches("[1-9]\\d{0,5}")) {
      throw new Refusal(
          "parallelism cannot go from '%s' to '%s': both have to be whole numbers"
              .formatted(setting.expected(), setting.value()));
    }
  }

  /** The settings with what the requirements say now as the expected values. */
  List<Setting> found(Requirements now) {
    List<Setting> found = new ArrayList<>();
    for (Setting setting : settings) {
      String value = String.valueOf(standing(now, setting));
      found.add(new Setting(setting.knob(), setting.subject(), value, setting.value()));
    }
    return found;
  }

  boolean isSet(Requirements now) {
    return settings.stream().allMatch(s -> standing(now, s) == number(s.value()));
  }

  boolean isExpected(Requirements now) {
    return settings.stream().allMatch(s -> standing(now, s) == number(s.expected()));
  }

  private static int standing(Requirements now, Setting setting) {
    if (setting.subject().isEmpty()) {
      return now.most();
    }
    if (!now.has(setting.subject())) {
      throw new Refusal("the job has no vertex " + setting.subject() + " any more");
    }
    return now.upper(setting.subject());
  }

  /** The requirements with the values. */
  Requirements target(Requirements now) {
    Requirements target = now;
    for (Setting setting : settings) {
      for (String vertex : vertices(now, setting)) {
        target = target.with(vertex, number(setting.value()));
      }
    }
    return target;
  }

  private static Set<String> vertices(Requirements now, Setting setting) {
    if (!setting.subject().isEmpty()) {
      return Set.of(setting.subject());
    }
    int expected = number(setting.expected());
    int smaller = Math.min(expected, number(setting.value()));
    Set<String> widest =
        now.bounds().keySet().stream().filter(v -> now.upper(v) == expected).collect(toSet());
    now.bounds().keySet().stream()
        .filter(vertex -> !widest.contains(vertex) && now.upper(vertex) >= smaller)
        .findFirst()
        .ifPresent(
            vertex -> {
              throw new Refusal(
                  ("the vertices run at different parallelism (%s at %d): name those to be changed"
                          + " one by one")
                      .formatted(vertex, now.upper(vertex)));
            });
    return widest;
  }

  static int number(String text) {
    return Integer.parseInt(text.strip());
  }
}
