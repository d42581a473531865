package io.flinksustain.codec;

import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import io.flinksustain.report.TableShape;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Version 1: job, process, host, instant, interval; then for each table its shape and values. */
public enum ReportCodec implements Codec<Report> {
  CODEC;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void encode(Report report, Encoder out) {
    Blocks.write(report.job(), out);
    out.text(report.process());
    out.text(report.host());
    out.signed(report.ts());
    out.signed(report.intervalMs());
    out.unsigned(report.tables().size());
    for (Table table : report.tables()) {
      Blocks.write(table.shape(), out);
      Values.write(table.values(), out);
    }
  }

  @Override
  public Report decode(int version, Decoder in) throws IOException {
    return new Report(Blocks.job(in), in.id(), in.id(), in.signed(), in.signedInt(), tables(in));
  }

  private static List<Table> tables(Decoder in) throws IOException {
    Table[] tables = new Table[in.count()];
    for (int i = 0; i < tables.length; i++) {
      TableShape shape = Blocks.shape(in);
      tables[i] = new Table(shape, Values.read(in));
    }
    return Arrays.asList(tables);
  }
}
