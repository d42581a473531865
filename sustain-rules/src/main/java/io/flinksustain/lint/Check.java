package io.flinksustain.lint;

import java.util.stream.Stream;

/** Looks for one kind of fault. */
public interface Check {
  /** What it looks for. */
  LintRule rule();

  /** What it finds; a value that is missing or cannot be read is no evidence. */
  Stream<Problem> problems(Spec spec);
}
