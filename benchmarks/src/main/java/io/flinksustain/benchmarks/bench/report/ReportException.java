package io.flinksustain.benchmarks.bench.report;

import io.flinksustain.benchmarks.BadInputException;

/** A results folder that no page can be made from; the message says which file and why. */
final class ReportException extends BadInputException {
  private static final long serialVersionUID = 1L;

  ReportException(String message) {
    super(message);
  }
}
