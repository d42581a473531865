package io.flinksustain.monitor.observe;

import io.flinksustain.fact.Fact;
import io.flinksustain.monitor.kafka.OutputRecord;
import io.flinksustain.monitor.kafka.Topic;
import io.flinksustain.report.Report;
import io.flinksustain.wire.FactJson;
import io.flinksustain.wire.ReportJson;
import java.util.List;
import org.apache.flink.api.common.functions.MapFunction;

/**
 * Writes what was observed as records for Kafka.
 *
 * <p>All reports of a cluster are ordered, because one process can carry several jobs. Facts are
 * ordered by job, and compaction keeps the latest of each kind; of target states, the latest of
 * each target.
 */
public final class ObservedRecords implements MapFunction<Observed, OutputRecord> {

  @Override
  public OutputRecord map(Observed observed) {
    return observed.fact() == null ? record(observed.reports()) : record(observed.fact());
  }

  private static OutputRecord record(List<Report> reports) {
    Report first = reports.get(0);
    String cluster = first.job().cluster();
    String key = cluster + '/' + first.process();
    return new OutputRecord(
        Topic.METRICS,
        key,
        cluster,
        key + '|' + first.ts(),
        type("report"),
        first.ts(),
        ReportJson.write(reports));
  }

  private static OutputRecord record(Fact fact) {
    String order = fact.job().key();
    String target = fact.target() == null ? "" : '|' + fact.target().target();
    String key = order + '|' + fact.kind() + target;
    return new OutputRecord(
        Topic.FACTS,
        key,
        order,
        key + '|' + fact.job().jobId() + '|' + fact.ts(),
        type(fact.kind()),
        fact.ts(),
        FactJson.write(fact));
  }

  private static String type(String kind) {
    return "io.flinksustain." + kind + ".v1";
  }
}
