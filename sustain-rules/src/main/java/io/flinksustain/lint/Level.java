package io.flinksustain.lint;

/** How bad a finding is, least first; the names are those of SARIF. */
public enum Level {
  /** Right for some jobs and wrong for others; somebody who knows the job should look. */
  NOTE,
  /** Works, but costs or will cost something. */
  WARNING,
  /** Does not do what is written, or loses state. */
  ERROR
}
