package io.flinksustain.monitor.cli;

/** How a command prints what it found. */
enum Output {
  /** For people. */
  table,
  /** One JSON object a line, for programs. */
  json
}
