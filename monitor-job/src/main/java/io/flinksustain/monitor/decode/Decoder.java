package io.flinksustain.monitor.decode;

import io.flinksustain.report.Report;
import io.flinksustain.wire.SampleCount;
import io.flinksustain.wire.WireException;
import java.util.List;

/** Reads the records of one format. */
interface Decoder {
  /**
   * What a record holds.
   *
   * @throws WireException when the record cannot be read
   */
  Decoded decode(byte[] record, SampleCount count);

  /**
   * The readable part of a record.
   *
   * @param reports one for each job, process and instant; the process's own is of no job
   * @param problem why a part could not be read, null when all could
   */
  record Decoded(List<Report> reports, String problem) {
    static Decoded all(List<Report> reports) {
      return new Decoded(reports, null);
    }
  }
}
