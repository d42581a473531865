package io.flinksustain.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.flinksustain.report.Interner;
import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import io.flinksustain.report.Table;
import io.flinksustain.report.Tables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads one record of the report format, token by token, because this is the hot path. */
final class ReportReader {
  private static final String WHERE = "report";
  private static final int MAX_COPIES = 1_000_000;

  private final JsonParser json;
  private final SampleCount count;
  private final List<Job> jobs = new ArrayList<>();
  private final List<TableReader> tables = new ArrayList<>();
  private boolean versioned;
  private boolean isReport;
  private Long ts;
  private String cluster;
  private String process;
  private String host = "";
  private int intervalMs;

  private record Job(String id, String name, String namespace, String deployment) {
    JobRef ref(String cluster) {
      return Interner.JOBS.get(new JobRef(cluster, namespace, deployment, id, name));
    }
  }

  ReportReader(JsonParser json, SampleCount count) {
    this.json = json;
    this.count = count;
  }

  List<Report> read() throws IOException {
    json.nextToken();
    if (json.currentToken() == null) {
      throw new WireException("the record is empty", WHERE, "check the producer");
    }
    Fields.open(json, JsonToken.START_OBJECT);
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String field = json.currentName();
      json.nextToken();
      readField(field);
    }
    Fields.end(json);
    checkEnvelope();
    return reports();
  }

  private void readField(String field) throws IOException {
    switch (field) {
      case "v" -> versioned = Fields.version(json);
      case "kind" -> isReport = Fields.kind(json, "report");
      case "ts" -> ts = Fields.integer(json);
      case "interval_ms" -> intervalMs = Fields.count(json);
      case "cluster" -> cluster = Fields.text(json);
      case "process" -> process = Fields.text(json);
      case "host" -> host = Fields.text(json);
      case "jobs" -> readJobs();
      case "tables" -> readTables();
      default -> json.skipChildren();
    }
  }

  private void checkEnvelope() {
    Fields.needed(versioned ? "" : null, "v", WHERE);
    Fields.needed(isReport ? "" : null, "kind", WHERE);
    Fields.needed(ts, "ts", WHERE);
    Fields.needed(cluster, "cluster", WHERE);
    Fields.needed(process, "process", WHERE);
    tables.forEach(table -> table.checkOwner(jobs.size()));
  }

  private List<Report> reports() {
    List<Table> read = new ArrayList<>(tables.size());
    tables.forEach(table -> read.add(table.table(count)));
    checkCopies(read);
    List<Report> reports = new ArrayList<>(jobs.size());
    for (int job = 0; job < jobs.size(); job++) {
      List<Table> own = tablesOf(job, read);
      if (!own.isEmpty()) {
        reports.add(new Report(jobs.get(job).ref(cluster), process, host, ts, intervalMs, own));
      }
    }
    return reports;
  }

  /** Each job gets what the process measured of itself: no record may grow without measure. */
  private void checkCopies(List<Table> read) {
    long own = 0;
    for (int i = 0; i < read.size(); i++) {
      own += tables.get(i).ofProcess() ? read.get(i).values().length : 0;
    }
    if (own * jobs.size() > MAX_COPIES) {
      throw new WireException(
          own + " values of the process for each of " + jobs.size() + " jobs are too many",
          WHERE,
          "at most " + MAX_COPIES + " copies: send the jobs in several reports");
    }
  }

  private List<Table> tablesOf(int job, List<Table> read) {
    List<Table> own = new ArrayList<>(read.size());
    for (int i = 0; i < read.size(); i++) {
      if (tables.get(i).ofProcess() || tables.get(i).ofJob(job)) {
        own.add(read.get(i));
      }
    }
    return Tables.merge(own);
  }

  private void readTables() throws IOException {
    Fields.open(json, JsonToken.START_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      tables.add(new TableReader(json).read());
    }
  }

  private void readJobs() throws IOException {
    Fields.open(json, JsonToken.START_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      jobs.add(readJob());
    }
  }

  private Job readJob() throws IOException {
    Fields.open(json, JsonToken.START_OBJECT);
    String id = null;
    String name = "";
    String namespace = "";
    String deployment = null;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "job_id" -> id = Fields.text(json);
        case "job_name" -> name = Fields.text(json);
        case "namespace" -> namespace = Fields.text(json);
        case "deployment" -> deployment = Fields.text(json);
        default -> json.skipChildren();
      }
    }
    Fields.needed(id, "job_id", "entry " + jobs.size() + " of jobs");
    Fields.needed(deployment, "deployment", "entry " + jobs.size() + " of jobs");
    return new Job(id, name, namespace, deployment);
  }
}
