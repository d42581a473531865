package io.flinksustain.monitor.decode;

import io.flinksustain.report.Table;
import io.flinksustain.report.TableBuilder;
import io.flinksustain.signal.Scope;
import java.util.ArrayList;
import java.util.List;

/** The tables of parts, put together as they come: one for each scope and temporality. */
final class PartTables {
  private static final int SLOTS = 2 * Scope.values().length;

  /** A table that is alone is kept as it is. */
  private final Table[] alone = new Table[SLOTS];

  private final TableBuilder[] merged = new TableBuilder[SLOTS];

  void add(Table table) {
    int slot = 2 * table.scope().ordinal() + (table.delta() ? 1 : 0);
    if (table.values().length == 0) {
      return;
    }
    if (merged[slot] != null) {
      merged[slot].addAll(table);
    } else if (alone[slot] == null) {
      alone[slot] = table;
    } else {
      merged[slot] = new TableBuilder(table.scope(), table.delta());
      merged[slot].addAll(alone[slot]);
      merged[slot].addAll(table);
    }
  }

  /** The tables so far, none of them empty. */
  List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    for (int slot = 0; slot < SLOTS; slot++) {
      if (merged[slot] != null) {
        tables.add(merged[slot].build());
      } else if (alone[slot] != null) {
        tables.add(alone[slot]);
      }
    }
    return tables;
  }
}
