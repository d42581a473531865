package io.flinksustain.monitor.cli;

/** How what is known of a running platform is printed. */
enum Form {
  /** For people. */
  table,
  /** One JSON object a line. */
  json,
  /** A list of objects. */
  yaml,
  /** A line of names, then a line for each row. */
  csv
}
