package io.flinksustain.codec;

import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import java.io.IOException;
import java.util.List;

/**
 * Version 1: job, process, host, instant, interval; then for each table its shape and values, which
 * are read when somebody first looks at them.
 */
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
    PackedTables.write(report.tables(), out);
  }

  @Override
  public Report decode(int version, Decoder in) throws IOException {
    return new Report(
        Blocks.job(in), in.id(), in.id(), in.signed(), in.signedInt(), tables(version, in));
  }

  /** What is packed is written again as it is, so only what this version wrote may be. */
  private List<Table> tables(int version, Decoder in) throws IOException {
    return version == version() ? PackedTables.rest(in) : PackedTables.read(in);
  }
}
