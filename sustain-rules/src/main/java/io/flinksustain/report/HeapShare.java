package io.flinksustain.report;

/** Bounds of what is remembered, which grow with the heap that there is. */
public final class HeapShare {
  private HeapShare() {}

  /** One part of so many of the heap at its largest, in bytes; for what the whole JVM shares. */
  public static long of(int parts) {
    return Runtime.getRuntime().maxMemory() / parts;
  }

  /** The same for what each subtask has for itself; a task manager has about one for each core. */
  public static long ofSubtask(int parts) {
    return of(parts) / Runtime.getRuntime().availableProcessors();
  }
}
