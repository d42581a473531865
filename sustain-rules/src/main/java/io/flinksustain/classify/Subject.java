package io.flinksustain.classify;

/**
 * What a symptom or diagnosis points at.
 *
 * @param kind job, vertex or taskmanager
 * @param id vertex id or task manager id; empty for the job
 * @param name for people
 * @param subtask index of the subtask that stands out; -1 when none does
 */
public record Subject(String kind, String id, String name, int subtask) {
  /** The job as a whole. */
  public static final Subject JOB = new Subject("job", "", "", -1);

  private static final String VERTEX = "vertex";

  /** Id of the vertex; empty for the job, and for task managers, which come and go. */
  public String vertex() {
    return kind.equals(VERTEX) ? id : "";
  }

  /** Whether both are the same vertex, task manager or job, whichever subtask stands out. */
  public boolean samePlace(Subject other) {
    return kind.equals(other.kind) && id.equals(other.id);
  }
}
