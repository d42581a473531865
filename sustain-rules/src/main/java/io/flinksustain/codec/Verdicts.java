package io.flinksustain.codec;

import io.flinksustain.classify.Claim;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Evidence;
import io.flinksustain.classify.Severity;
import io.flinksustain.classify.Subject;
import io.flinksustain.classify.rule.Advice;
import io.flinksustain.classify.rule.EstimateKind;
import java.io.IOException;
import java.util.List;

/** The parts of verdicts. */
final class Verdicts {
  private static final Severity[] SEVERITIES = Severity.values();
  private static final EstimateKind[] ESTIMATES = EstimateKind.values();

  private Verdicts() {}

  static void write(Claim claim, Encoder out) {
    out.word(claim.jobId());
    out.word(claim.cause());
    out.unsigned(claim.severity().ordinal());
    out.word(claim.kind());
    out.word(claim.id());
  }

  static Claim claim(Decoder in) throws IOException {
    return new Claim(in.word(), in.word(), in.constant(SEVERITIES), in.word(), in.word());
  }

  static void write(Subject subject, Encoder out) {
    out.word(subject.kind());
    out.word(subject.id());
    out.word(subject.name());
    out.signed(subject.subtask());
  }

  static Subject subject(Decoder in) throws IOException {
    return new Subject(in.word(), in.word(), in.word(), in.signedInt());
  }

  static void write(List<Evidence> all, Encoder out) {
    out.list(
        all,
        evidence -> {
          out.word(evidence.feature());
          out.value(evidence.value());
          out.word(evidence.unit());
        });
  }

  static List<Evidence> evidence(Decoder in) throws IOException {
    return in.list(e -> new Evidence(e.word(), e.value(), e.word()));
  }

  static void write(Diagnosis diagnosis, Encoder out) {
    Blocks.write(diagnosis.job(), out);
    out.word(diagnosis.cause());
    out.unsigned(diagnosis.severity().ordinal());
    write(diagnosis.subject(), out);
    out.signed(diagnosis.since());
    out.signed(diagnosis.at());
    write(diagnosis.evidence(), out);
    out.words(diagnosis.explains());
    out.value(diagnosis.confidence());
    out.words(diagnosis.wouldChange());
    out.word(diagnosis.summary());
    out.word(diagnosis.runbook());
  }

  static Diagnosis diagnosis(Decoder in) throws IOException {
    return new Diagnosis(
        Blocks.job(in),
        in.word(),
        in.constant(SEVERITIES),
        subject(in),
        in.signed(),
        in.signed(),
        evidence(in),
        in.words(),
        in.value(),
        in.words(),
        in.word(),
        in.word());
  }

  static void write(Advice advice, Encoder out) {
    out.word(advice.knob());
    out.unsigned(advice.estimate().ordinal());
    out.word(advice.text());
    out.word(advice.effect());
    out.word(advice.avoid());
  }

  static Advice advice(Decoder in) throws IOException {
    return new Advice(in.word(), in.constant(ESTIMATES), in.word(), in.word(), in.word());
  }
}
