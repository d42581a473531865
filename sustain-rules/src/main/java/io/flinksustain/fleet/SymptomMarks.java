package io.flinksustain.fleet;

import io.flinksustain.classify.Symptom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Begin and end of symptoms as one mark for each. */
final class SymptomMarks {
  private final List<Mark> over = new ArrayList<>();
  private final Map<String, Mark> open = new LinkedHashMap<>();

  void add(Symptom symptom) {
    String key = symptom.rule() + '@' + symptom.subject().id();
    Mark begun = open.remove(key);
    if (symptom.firing()) {
      open.put(key, mark(symptom));
    } else if (begun != null) {
      over.add(begun.until(symptom.at()));
    }
  }

  /** All of them; those that still fire last until then. */
  List<Mark> until(long end) {
    List<Mark> all = new ArrayList<>(over);
    open.values().forEach(mark -> all.add(mark.until(end)));
    return all;
  }

  private static Mark mark(Symptom symptom) {
    return Mark.of(
            Mark.Kind.SYMPTOM,
            symptom.since(),
            symptom.severity(),
            symptom.rule() + (symptom.trial() ? " (on trial)" : ""),
            symptom.cause())
        .at(symptom.subject());
  }
}
