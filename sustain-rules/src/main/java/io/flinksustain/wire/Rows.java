package io.flinksustain.wire;

import io.flinksustain.report.Interner;
import io.flinksustain.report.Table;
import io.flinksustain.report.TableBuilder;
import io.flinksustain.report.TableShape;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The rows of a table as they are read, before it is known what their columns are. */
final class Rows {
  final Doubles values = new Doubles();
  private String[] vertices = new String[4];
  private int[] subtasks = new int[4];
  private int[] attempts = new int[4];
  private int[] widths = new int[4];
  private int size;

  private record Entity(String vertex, int subtask, int attempt) {}

  /** Ends a row of the last {@code width} values. */
  void add(String vertex, int subtask, int attempt, int width) {
    if (size == vertices.length) {
      grow();
    }
    vertices[size] = vertex;
    subtasks[size] = subtask;
    attempts[size] = attempt;
    widths[size++] = width;
  }

  /** Throws unless each row has a value for each column, and an entity where the scope asks. */
  void check(Columns columns) {
    Scope scope = columns.scope();
    boolean perVertex = scope == Scope.TASK || scope == Scope.OPERATOR;
    for (int row = 0; row < size; row++) {
      if (widths[row] != columns.signals().length) {
        throw new WireException(
            "a row has " + widths[row] + " values for " + columns.signals().length + " columns",
            "table of scope " + scope.wireName(),
            "write one value or null for each column");
      }
      if (perVertex && vertices[row].isEmpty()) {
        throw Fields.missing("vertex_id", "table of scope " + scope.wireName());
      }
    }
  }

  /** The shape, shared with all tables of equal ones; null when rows or columns come twice. */
  TableShape shape(Columns columns, boolean delta) {
    TableShape shape =
        new TableShape(
            columns.scope(),
            delta,
            columns.ordinals(),
            Arrays.copyOf(vertices, size),
            Arrays.copyOf(subtasks, size),
            Arrays.copyOf(attempts, size));
    TableShape known = Interner.SHAPES.find(shape);
    if (known != null) {
      // Every shape that is shared has passed the test below, or is of a table without repeats.
      return known;
    }
    return columns.areDistinct() && areDistinct() ? Interner.SHAPES.get(shape) : null;
  }

  private boolean areDistinct() {
    Set<Entity> entities = new HashSet<>();
    for (int row = 0; row < size; row++) {
      entities.add(new Entity(vertices[row], subtasks[row], attempts[row]));
    }
    return entities.size() == size;
  }

  /** The table of a shape that has these columns; the others of the rows are dropped. */
  Table straight(TableShape shape, Columns columns, SampleCount count) {
    double[] scaled = new double[shape.rows() * shape.signals().length];
    int to = 0;
    int kept = 0;
    for (int from = 0; from < values.size(); ) {
      for (Signal signal : columns.signals()) {
        double raw = values.get(from++);
        if (signal != null) {
          scaled[to] = signal.scale(raw);
          kept += Double.isNaN(scaled[to++]) ? 0 : 1;
        }
      }
    }
    count.add(kept, values.size() - kept);
    return new Table(shape, scaled);
  }

  /** The way that stands repeated rows and columns. */
  Table merged(Columns columns, boolean delta, SampleCount count) {
    TableBuilder builder = new TableBuilder(columns.scope(), delta);
    for (int ordinal : columns.ordinals()) {
      builder.column(Signal.values()[ordinal]);
    }
    int from = 0;
    for (int row = 0; row < size; row++) {
      int to = builder.row(vertices[row], subtasks[row], attempts[row]);
      for (Signal signal : columns.signals()) {
        double raw = values.get(from++);
        boolean kept = signal != null && builder.set(to, builder.column(signal), signal.scale(raw));
        count.add(kept);
      }
    }
    return builder.build();
  }

  private void grow() {
    vertices = Arrays.copyOf(vertices, 2 * size);
    subtasks = Arrays.copyOf(subtasks, 2 * size);
    attempts = Arrays.copyOf(attempts, 2 * size);
    widths = Arrays.copyOf(widths, 2 * size);
  }
}
