package io.flinksustain.report;

import io.flinksustain.signal.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is done with the tables of one report. */
public final class Tables {
  private record Slot(Scope scope, boolean delta) {}

  private Tables() {}

  /**
   * The same values with at most one table for each scope and temporality, and no empty table; of a
   * value that is there twice the larger counts.
   */
  public static List<Table> merge(List<Table> tables) {
    if (areDistinct(tables)) {
      return tables.stream().filter(table -> table.values().length > 0).toList();
    }
    Map<Slot, TableBuilder> merged = new LinkedHashMap<>();
    for (Table table : tables) {
      merged
          .computeIfAbsent(slot(table), slot -> new TableBuilder(slot.scope, slot.delta))
          .addAll(table);
    }
    return merged.values().stream().filter(b -> !b.isEmpty()).map(TableBuilder::build).toList();
  }

  /** Tables are two or three, and this is asked for each report. */
  private static boolean areDistinct(List<Table> tables) {
    for (int i = 1; i < tables.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (slot(tables.get(i)).equals(slot(tables.get(j)))) {
          return false;
        }
      }
    }
    return true;
  }

  private static Slot slot(Table table) {
    return new Slot(table.scope(), table.delta());
  }
}
