package io.flinksustain.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.flinksustain.report.Report;
import java.io.IOException;
import java.util.List;

/**
 * The {@code report} format: what one process measured at one instant about all its jobs, as one
 * JSON object.
 *
 * <p>On the wire stand Flink's own names and raw values, in memory the signals of the catalogue in
 * their units; columns that the catalogue does not know are dropped. Tables of the process itself
 * are written once and become part of the report of each of its jobs.
 */
public final class ReportJson {
  private static final JsonFactory PARSERS = new NumbersParser.Factory();

  private ReportJson() {}

  /**
   * One record of all reports of one process at one instant.
   *
   * @throws IllegalArgumentException when the list is empty or the reports differ in process,
   *     cluster or instant
   */
  public static byte[] write(List<Report> ofOneProcess) {
    return new ReportWriter(ofOneProcess).write();
  }

  /**
   * The reports of a record, one for each job; none when no job runs on the process.
   *
   * @throws WireException when the record cannot be read
   */
  public static List<Report> read(byte[] record) {
    return read(record, new SampleCount());
  }

  /** As {@link #read(byte[])}, and counts each value once, however many jobs share it. */
  public static List<Report> read(byte[] record, SampleCount count) {
    try (JsonParser json = PARSERS.createParser(record)) {
      return new ReportReader(json, count).read();
    } catch (IOException e) {
      throw Fields.notJson(e);
    }
  }
}
