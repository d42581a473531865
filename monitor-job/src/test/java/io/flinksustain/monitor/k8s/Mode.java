package io.flinksustain.monitor.k8s;

/** What an installation does; the name of an overlay and a value of the chart. */
public enum Mode {
  ADVISE("advise"),
  ACT("act"),
  ALL_IN_ONE("all-in-one");

  private final String word;

  Mode(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }
}
