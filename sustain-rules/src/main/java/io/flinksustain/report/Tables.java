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
   * value that is there twice the first counts.
   */
  public static List<Table> merge(List<Table> tables) {
    Map<Slot, TableBuilder> merged = new LinkedHashMap<>();
    if (tables.stream().map(Tables::slot).distinct().count() == tables.size()) {
      return tables.stream().filter(table -> table.values().length > 0).toList();
    }
    for (Table table : tables) {
      merged
          .computeIfAbsent(slot(table), slot -> new TableBuilder(slot.scope, slot.delta))
          .addAll(table);
    }
    return merged.values().stream().filter(b -> !b.isEmpty()).map(TableBuilder::build).toList();
  }

  private static Slot slot(Table table) {
    return new Slot(table.scope(), table.delta());
  }
}
