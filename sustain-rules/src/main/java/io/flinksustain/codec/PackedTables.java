package io.flinksustain.codec;

import io.flinksustain.report.Table;
import io.flinksustain.report.TableShape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The tables of a report as they were written, read when somebody first looks at them.
 *
 * <p>Most of a report's life is spent waiting for the end of its window. Packed it is half as large
 * for the heap, one object for the collector, and a copy of bytes for a checkpoint.
 */
final class PackedTables extends AbstractList<Table> {
  private final byte[] packed;
  private List<Table> tables;

  private PackedTables(byte[] packed) {
    this.packed = packed;
  }

  /** Those that end the block, as the present version of the codec wrote them. */
  static List<Table> rest(Decoder in) {
    return new PackedTables(in.rest());
  }

  /** The same, read at once. */
  static List<Table> read(Decoder in) throws IOException {
    Table[] all = new Table[in.count()];
    for (int i = 0; i < all.length; i++) {
      TableShape shape = Blocks.shape(in);
      all[i] = new Table(shape, Values.read(in));
    }
    return Arrays.asList(all);
  }

  static void write(Collection<Table> tables, Encoder out) {
    if (tables instanceof PackedTables same) {
      out.bytes(same.packed);
    } else {
      out.list(tables, table -> write(table, out));
    }
  }

  private static void write(Table table, Encoder out) {
    Blocks.write(table.shape(), out);
    Values.write(table.values(), out);
  }

  /** Throws an {@link UncheckedIOException} where the bytes are none of tables. */
  @Override
  public Table get(int index) {
    return tables().get(index);
  }

  @Override
  public int size() {
    return tables().size();
  }

  private List<Table> tables() {
    if (tables == null) {
      tables = read();
    }
    return tables;
  }

  private List<Table> read() {
    try {
      Decoder in = Decoder.of("ReportCodec", packed);
      List<Table> all = read(in);
      in.end();
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
