package io.flinksustain.classify;

/**
 * What a diagnosis says without its numbers: two diagnoses with the same claim are the same
 * verdict.
 *
 * <p>The subtask that stands out is no part of it, since it may be another one in every window. The
 * job id is: of a job that was deployed again everything is news.
 *
 * @param jobId Flink's job id
 * @param cause of the diagnosis
 * @param severity of the diagnosis
 * @param kind of its subject
 * @param id of its subject
 */
public record Claim(String jobId, String cause, Severity severity, String kind, String id) {
  /** Nothing was said yet. */
  public static final Claim NONE = new Claim("", "", Severity.OK, "", "");

  /**
   * Whether something may have to be done about it: a healthy job needs nothing, and one that is
   * merely watched for too short a time needs nothing but time.
   */
  public boolean callsForAction() {
    boolean open = cause.equals(Diagnosis.INSUFFICIENT_EVIDENCE) && severity == Severity.INFO;
    return !open && !cause.equals(Diagnosis.HEALTHY);
  }
}
