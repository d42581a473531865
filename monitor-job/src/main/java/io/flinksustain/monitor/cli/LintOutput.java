package io.flinksustain.monitor.cli;

/** How lint prints what it found. */
enum LintOutput {
  /** For people. */
  text,
  /** One JSON object a line, for programs. */
  json,
  /** SARIF 2.1.0, for code hosts. */
  sarif
}
