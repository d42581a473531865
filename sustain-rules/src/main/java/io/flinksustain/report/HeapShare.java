package io.flinksustain.report;

/** Bounds of what is remembered, which grow with the heap that there is. */
public final class HeapShare {
  private HeapShare() {}

  /** One part of so many of the heap at its largest, in bytes. */
  public static long of(int parts) {
    return Runtime.getRuntime().maxMemory() / parts;
  }
}
