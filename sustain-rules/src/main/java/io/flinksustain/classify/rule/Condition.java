package io.flinksustain.classify.rule;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelVariableResolver;
import io.flinksustain.classify.feature.Feature;
import io.flinksustain.classify.feature.Features;
import io.flinksustain.classify.rule.Verdict.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A compiled CEL expression over the features of one level, behind a guard that is cheap to ask.
 */
public final class Condition {
  private final String text;
  private final List<String> needs;
  private final Guard guard;
  private final CelRuntime.Program program;

  Condition(String text, List<String> needs, Guard guard, CelRuntime.Program program) {
    this.text = text;
    this.needs = List.copyOf(needs);
    this.guard = guard;
    this.program = program;
  }

  /** The expression as written. */
  public String text() {
    return text;
  }

  /** The features that it reads, in the order of their first mention. */
  public List<String> needs() {
    return needs;
  }

  Guard guard() {
    return guard;
  }

  /** Evaluates the condition; a missing feature makes it unknown unless the rest decides. */
  public Verdict test(Features features) {
    Truth truth = guard.test(features);
    return truth == Truth.UNKNOWN ? evaluate(features) : Verdict.of(truth == Truth.TRUE);
  }

  /** The same without the guard; says what is missing. */
  Verdict evaluate(Features features) {
    List<String> missing = new ArrayList<>();
    CelVariableResolver resolver = name -> find(features, name, missing);
    try {
      Object result = program.eval(resolver);
      return result instanceof Boolean decided ? Verdict.of(decided) : Verdict.unknown(missing);
    } catch (CelEvaluationException e) {
      return Verdict.unknown(List.of("a result: " + e.getMessage()));
    }
  }

  private static Optional<Object> find(Features features, String name, List<String> missing) {
    Feature feature = features.catalogue().get(name);
    if (feature == null) {
      return Optional.empty();
    }
    double value = features.value(feature);
    if (Double.isNaN(value)) {
      missing.add(name);
      return Optional.empty();
    }
    return Optional.of(feature.isFlag() ? (Object) (value != 0) : (Object) value);
  }
}
