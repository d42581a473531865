package io.flinksustain.monitor.kafka;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.change.Command;
import io.flinksustain.change.Outcome;
import io.flinksustain.classify.Alert;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Subject;
import io.flinksustain.classify.Symptom;
import io.flinksustain.fact.Fact;
import io.flinksustain.report.JobRef;
import io.flinksustain.report.Report;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.Control;
import io.flinksustain.wire.ChangeEventJson;
import io.flinksustain.wire.ChangeJson;
import io.flinksustain.wire.ControlJson;
import io.flinksustain.wire.FactJson;
import io.flinksustain.wire.QuarantineJson;
import io.flinksustain.wire.RefusalJson;
import io.flinksustain.wire.ReportJson;
import io.flinksustain.wire.VerdictJson;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Which record stands for what was found: its topic, key and id.
 *
 * <p>The key is that of the job, so that one job's records stay in order. The id is made of what a
 * record says and of when in event time, and not of when it was written: a replay gives the same.
 */
public final class OutputRecords {
  private static final String ORDERS = "orders";

  private OutputRecords() {}

  public static OutputRecord of(Symptom s) {
    String id = id("symptom", s.job(), s.rule(), s.subject(), s.firing(), s.at());
    return verdict(Topic.SYMPTOMS, "symptom", s.job(), id, s.at(), VerdictJson.write(s));
  }

  public static OutputRecord of(Diagnosis d) {
    String id = id("diagnosis", d.job(), d.cause(), d.subject(), true, d.at());
    return verdict(Topic.DIAGNOSES, "diagnosis", d.job(), id, d.at(), VerdictJson.write(d));
  }

  public static OutputRecord of(Recommendation r) {
    String id = id("recommendation " + r.knob(), r.job(), r.cause(), r.subject(), r.open(), r.at());
    byte[] value = VerdictJson.write(r);
    return verdict(Topic.RECOMMENDATIONS, "recommendation", r.job(), id, r.at(), value);
  }

  public static OutputRecord of(Alert a) {
    String id = id("alert " + a.about(), a.job(), a.cause(), a.subject(), a.firing(), a.at());
    return verdict(Topic.ALERTS, "alert", a.job(), id, a.at(), VerdictJson.write(a));
  }

  /** A command; its own id is the identity. */
  public static OutputRecord of(Command c) {
    String id = EventId.of("command", c.id());
    return verdict(Topic.COMMANDS, "command", c.job(), id, c.at(), ChangeJson.write(c));
  }

  /** An entry of the log of changes. */
  public static OutputRecord of(ChangeEvent e) {
    String id =
        EventId.of("change", e.change(), e.state().name(), String.valueOf(e.at()), e.reason());
    return verdict(Topic.CHANGES, "change", e.job(), id, e.at(), ChangeEventJson.write(e));
  }

  /** What a person orders; all orders have the same key, so that their order is total. */
  public static OutputRecord of(Control c) {
    byte[] value = ControlJson.write(c);
    String id = EventId.of("control", new String(value, StandardCharsets.UTF_8));
    return new OutputRecord(Topic.CONTROL, ORDERS, ORDERS, id, type("control"), c.by().at(), value);
  }

  /** How a command ended; said again it is no news. */
  public static OutputRecord of(Outcome o) {
    String id = EventId.of("outcome", o.command());
    return verdict(Topic.OUTCOMES, "outcome", o.job(), id, o.at(), ChangeJson.write(o));
  }

  /** A record that could not be read; its origin is its identity. */
  public static OutputRecord quarantined(String reason, RawRecord record) {
    String origin = record.topic() + '/' + record.partition() + '/' + record.offset();
    return new OutputRecord(
        Topic.QUARANTINE,
        origin,
        origin,
        EventId.of("quarantined", origin),
        type("quarantined"),
        record.timestamp(),
        QuarantineJson.write(
            reason,
            record.topic(),
            record.partition(),
            record.offset(),
            record.timestamp(),
            record.key(),
            record.value()));
  }

  /** A rule pack that was refused, with all its errors; the pack before stays in force. */
  public static OutputRecord refused(
      String topic, int partition, long offset, long at, List<String> errors) {
    String origin = topic + '/' + partition + '/' + offset;
    return new OutputRecord(
        Topic.OUTCOMES,
        origin,
        origin,
        EventId.of("rules-refused", origin),
        type("rules-refused"),
        at,
        RefusalJson.write(topic, partition, offset, at, errors));
  }

  /** A fact; the latest of a job and kind stays under compaction. */
  public static OutputRecord of(Fact fact) {
    String target = fact.target() == null ? "" : fact.target().target();
    String key = fact.job().key() + '/' + fact.kind() + (target.isEmpty() ? "" : '/' + target);
    return new OutputRecord(
        Topic.FACTS,
        key,
        fact.job().key(),
        EventId.of(fact.kind(), key, fact.job().jobId(), String.valueOf(fact.ts())),
        type("fact"),
        fact.ts(),
        FactJson.write(fact));
  }

  /** What one process measured at one instant about all of its jobs, at least one. */
  public static OutputRecord of(List<Report> ofOneProcess) {
    Report first = ofOneProcess.get(0);
    String process = first.job().cluster() + '/' + first.process();
    boolean ofOneJob = ofOneProcess.size() == 1 && first.job().isJob();
    String key = ofOneJob ? first.job().key() : process;
    return new OutputRecord(
        Topic.METRICS,
        key,
        key,
        EventId.of("report", first.job().key(), process, String.valueOf(first.ts())),
        type("report"),
        first.ts(),
        ReportJson.write(ofOneProcess));
  }

  private static OutputRecord verdict(
      Topic topic, String noun, JobRef job, String id, long at, byte[] value) {
    return new OutputRecord(topic, job.key(), job.key(), id, type(noun), at, value);
  }

  private static String id(
      String noun, JobRef job, String cause, Subject subject, boolean begins, long at) {
    return EventId.of(
        noun,
        job.key(),
        cause,
        subject.kind(),
        subject.id(),
        String.valueOf(subject.subtask()),
        String.valueOf(begins),
        String.valueOf(at));
  }

  private static String type(String noun) {
    return "io.flinksustain." + noun + ".v1";
  }
}
