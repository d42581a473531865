package io.flinksustain.monitor.actuate.deployment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinksustain.change.Setting;
import io.flinksustain.monitor.actuate.deployment.Patching.Standing;
import java.util.List;
import java.util.Map;

/**
 * The way back to the letter: what a change replaced is kept beside it in an annotation, so that
 * {@code 30000 ms} does not come back as {@code 30 s}, and what was unset is unset again.
 */
final class Undo {
  private Undo() {}

  /** The kept patch where it leads to the wanted values and to nothing else, or the plain one. */
  static ObjectNode orElse(ObjectNode plain, ObjectNode kept, ObjectNode spec, List<Setting> all) {
    if (kept.isEmpty() || !MergePatch.places(plain).containsAll(MergePatch.places(kept))) {
      return plain;
    }
    ObjectNode after = MergePatch.apply(spec, kept);
    boolean fits =
        Patching.standing(after, all) == Standing.SET
            && others(after, all).equals(others(spec, all));
    return fits ? kept : plain;
  }

  /** The overrides of vertices that the settings are not about. */
  private static Map<String, String> others(ObjectNode spec, List<Setting> settings) {
    Map<String, String> overrides = Overrides.parse(ConfigKeys.read(spec, Overrides.KEY));
    settings.forEach(setting -> overrides.remove(setting.subject()));
    return overrides;
  }
}
