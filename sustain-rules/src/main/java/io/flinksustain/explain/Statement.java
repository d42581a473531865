package io.flinksustain.explain;

import io.flinksustain.classify.Evidence;
import io.flinksustain.classify.rule.Numbers;

/**
 * One thing that is said about a job.
 *
 * @param part of the explanation that it belongs to
 * @param about what it says something about, a word or two
 * @param text what it says
 * @param value the number behind it; NaN where it is about none
 * @param unit of that number; empty where it is about none
 */
public record Statement(Part part, String about, String text, double value, String unit) {
  /** The parts of an explanation, in order. */
  public enum Part {
    VERDICT("The verdict"),
    SEEN("What was seen"),
    RULE("Which rule"),
    WHY_NOT("Why not another cause"),
    WOULD_CHANGE("What would change the verdict"),
    ADVICE("What to do"),
    CHANGE("What becomes of it"),
    TRIED("What was tried before");

    private final String title;

    Part(String title) {
      this.title = title;
    }

    /** For people. */
    public String title() {
      return title;
    }
  }

  static Statement of(Part part, String about, String text) {
    return new Statement(part, about, text, Double.NaN, "");
  }

  static Statement of(Part part, Evidence number) {
    return new Statement(
        part, number.feature(), Numbers.format(number), number.value(), number.unit());
  }
}
