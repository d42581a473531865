package io.flinksustain.monitor;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Symptom;
import io.flinksustain.window.JobWindow;

/** Takes what a replay finds, as it is found, each job in the order of its time. */
interface Found {
  /** A sentence about a line that could not be read. */
  void unreadable(String sentence);

  void diagnosis(Diagnosis diagnosis);

  default void window(JobWindow window) {}

  default void symptom(Symptom symptom) {}

  default void recommendation(Recommendation recommendation) {}
}
