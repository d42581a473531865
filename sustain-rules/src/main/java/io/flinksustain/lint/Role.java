package io.flinksustain.lint;

/** The two kinds of processes, and how the parts of a spec about them are called. */
public enum Role {
  JOB_MANAGER("jobManager", "jobmanager"),
  TASK_MANAGER("taskManager", "taskmanager");

  private final String section;
  private final String prefix;

  Role(String section, String prefix) {
    this.section = section;
    this.prefix = prefix;
  }

  /** The path of its section in a FlinkDeployment. */
  public String section() {
    return "spec." + section;
  }

  /** The option of its process size. */
  public String processSize() {
    return prefix + ".memory.process.size";
  }

  /** An option of Flink on Kubernetes, such as {@code kubernetes.taskmanager.cpu.amount}. */
  public String kubernetes(String name) {
    return "kubernetes." + prefix + '.' + name;
  }
}
