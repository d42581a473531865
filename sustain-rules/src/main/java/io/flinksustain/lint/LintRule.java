package io.flinksustain.lint;

/**
 * What one check looks for.
 *
 * @param id short and stable
 * @param level of its findings, unless one of them says otherwise
 * @param title the fault in a few words
 * @param why it is a fault
 * @param fix what to do about it
 */
public record LintRule(String id, Level level, String title, String why, String fix) {

  /** Where it is documented. */
  public String page() {
    return "docs/reference/lint.md#" + id;
  }
}
