package io.flinksustain.window;

/** How much of a job was measured in a window. */
public enum Coverage {
  /** Every vertex, as far as is asked for. */
  WHOLE,
  /** Some vertices, or some of what is asked for. */
  PARTIAL,
  /** Nothing, or its job graph is not known. */
  NONE;

  /**
   * That of a window.
   *
   * @param enough share of the values due, 0 to 1, from which a vertex counts as measured
   */
  public static Coverage of(JobWindow window, double enough) {
    boolean all = !window.vertices().isEmpty();
    boolean any = false;
    for (VertexWindow vertex : window.vertices()) {
      double ratio = vertex.completeness().ratio();
      all &= ratio >= enough;
      any |= ratio > 0;
    }
    return all ? WHOLE : any ? PARTIAL : NONE;
  }
}
