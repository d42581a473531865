package io.flinksustain.monitor.actuate.deployment;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinksustain.change.Setting;
import io.flinksustain.monitor.actuate.Refusal;
import java.util.ArrayList;
import java.util.List;

/**
 * What settings mean for the spec of a FlinkDeployment.
 *
 * @param found the settings with the values that the spec has now as the expected ones
 * @param standing where the spec stands
 * @param patch JSON merge patch of the spec that sets all values
 */
public record Patching(List<Setting> found, Standing standing, ObjectNode patch) {

  /** Where a spec stands with regard to some settings. */
  public enum Standing {
    /** At the values to be set. */
    SET,
    /** At the values expected before. */
    EXPECTED,
    /** Somewhere else. */
    ELSEWHERE
  }

  /**
   * Reads the spec and makes the patch.
   *
   * @throws Refusal when a knob does not exist, or a value is none
   */
  public static Patching of(ObjectNode spec, List<Setting> settings) {
    if (settings.isEmpty()) {
      throw new Refusal("the command sets nothing");
    }
    List<Setting> found = new ArrayList<>();
    ObjectNode patched = spec;
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    for (Setting setting : settings) {
      Place place = Places.of(setting);
      requireFit(place.form(), setting);
      String now = place.read(spec);
      found.add(new Setting(setting.knob(), setting.subject(), now, setting.value()));
      if (!place.form().same(now, setting.value())) {
        ObjectNode part = place.patch(patched, setting.value());
        patched = MergePatch.apply(patched, part);
        patch = MergePatch.both(patch, part);
      }
    }
    return new Patching(found, standing(spec, settings), patch);
  }

  /** Where a spec stands. */
  static Standing standing(ObjectNode spec, List<Setting> settings) {
    if (settings.stream().allMatch(s -> isAt(spec, s, s.value()))) {
      return Standing.SET;
    }
    return settings.stream().allMatch(s -> isAt(spec, s, s.expected()))
        ? Standing.EXPECTED
        : Standing.ELSEWHERE;
  }

  private static boolean isAt(ObjectNode spec, Setting setting, String value) {
    Place place = Places.of(setting);
    return place.form().same(place.read(spec), value);
  }

  private static void requireFit(ValueForm form, Setting setting) {
    if (!setting.value().isEmpty() && !form.fits(setting.value())) {
      throw new Refusal(
          "'%s' cannot be set to '%s': it takes %s"
              .formatted(setting.knob(), setting.value(), form.words()));
    }
  }

  /** Where it stands and was to stand, such as {@code parallelism is 3 and not 4}. */
  public String difference(List<Setting> settings) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < settings.size(); i++) {
      Setting wanted = settings.get(i);
      if (!Places.of(wanted).form().same(found.get(i).expected(), wanted.expected())) {
        words.add(
            "%s is %s and not %s"
                .formatted(
                    Words.knob(wanted),
                    Words.value(found.get(i).expected()),
                    Words.value(wanted.expected())));
      }
    }
    return words.stream().collect(joining(", "));
  }
}
