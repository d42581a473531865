package io.flinksustain.monitor.cli;

import io.flinksustain.classify.Diagnosis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** From all diagnoses those that say something new. */
final class Changes {
  private Changes() {}

  /** In order of time; a diagnosis that says the same as the one before it is left out. */
  static List<Diagnosis> of(List<Diagnosis> diagnoses) {
    Map<String, Diagnosis> latest = new LinkedHashMap<>();
    List<Diagnosis> changes = new ArrayList<>();
    for (Diagnosis diagnosis : inOrder(diagnoses)) {
      Diagnosis before = latest.put(diagnosis.job().key(), diagnosis);
      if (before == null || diagnosis.differsFrom(before)) {
        changes.add(diagnosis);
      }
    }
    return changes;
  }

  /** The last one of each job, in order of the job's key. */
  static List<Diagnosis> last(List<Diagnosis> diagnoses) {
    Map<String, Diagnosis> latest = new TreeMap<>();
    inOrder(diagnoses).forEach(d -> latest.put(d.job().key(), d));
    return List.copyOf(latest.values());
  }

  private static List<Diagnosis> inOrder(List<Diagnosis> diagnoses) {
    return diagnoses.stream()
        .sorted(Comparator.comparingLong(Diagnosis::at).thenComparing(d -> d.job().key()))
        .toList();
  }
}
