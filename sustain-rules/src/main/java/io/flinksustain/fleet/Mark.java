package io.flinksustain.fleet;

import io.flinksustain.classify.Severity;
import io.flinksustain.classify.Subject;

/**
 * Something that happened, to be marked on the charts.
 *
 * @param kind what it is
 * @param from when it began, epoch milliseconds
 * @param to when it was over; the same as {@code from} for what takes no time
 * @param severity how much it matters
 * @param title a few words
 * @param vertex id of the vertex that it is about; empty when it is about no single one
 * @param where name of the vertex or task manager; empty when it is about the job
 * @param text one sentence; may be empty
 */
public record Mark(
    Kind kind,
    long from,
    long to,
    Severity severity,
    String title,
    String vertex,
    String where,
    String text) {
  /** What a mark stands for. */
  public enum Kind {
    /** A verdict, for as long as it was the job's. */
    VERDICT,
    /** A rule, for as long as it fired. */
    SYMPTOM,
    /** A recommendation that was made or withdrawn. */
    ADVICE,
    /** A step of a change by Sustain. */
    CHANGE,
    /** Another parallelism, start, failure or setting that was seen. */
    EVENT
  }

  static Mark of(Kind kind, long at, Severity severity, String title, String text) {
    return new Mark(kind, at, at, severity, title, "", "", text);
  }

  Mark at(Subject subject) {
    return new Mark(kind, from, to, severity, title, subject.vertex(), Place.of(subject), text);
  }

  Mark until(long end) {
    return new Mark(kind, from, end, severity, title, vertex, where, text);
  }
}
