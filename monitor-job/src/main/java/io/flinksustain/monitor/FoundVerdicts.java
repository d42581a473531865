package io.flinksustain.monitor;

import io.flinksustain.classify.Diagnosis;
import java.util.function.Consumer;

/** Keeps the verdicts alone. */
record FoundVerdicts(Consumer<Diagnosis> diagnoses, Consumer<String> unreadable) implements Found {

  @Override
  public void unreadable(String sentence) {
    unreadable.accept(sentence);
  }

  @Override
  public void diagnosis(Diagnosis diagnosis) {
    diagnoses.accept(diagnosis);
  }
}
