package io.flinksustain.classify.rule;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelVariableResolver;
import io.flinksustain.classify.Evidence;
import io.flinksustain.classify.feature.Feature;
import io.flinksustain.classify.feature.Features;
import io.flinksustain.classify.rule.Verdict.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

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

  /** The same over numbers that were kept; what is not among them is missing. */
  public Verdict test(List<Evidence> evidence) {
    return evaluate((name, missing) -> find(evidence, name, missing));
  }

  /** The same without the guard; says what is missing. */
  Verdict evaluate(Features features) {
    return evaluate((name, missing) -> find(features, name, missing));
  }

  private Verdict evaluate(BiFunction<String, List<String>, Optional<Object>> values) {
    List<String> missing = new ArrayList<>();
    CelVariableResolver resolver = name -> values.apply(name, missing);
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

  private static Optional<Object> find(List<Evidence> evidence, String name, List<String> missing) {
    for (Evidence number : evidence) {
      if (number.feature().equals(name) && !Double.isNaN(number.value())) {
        boolean flag = number.unit().equals(Feature.FLAG);
        return Optional.of(flag ? (Object) (number.value() != 0) : (Object) number.value());
      }
    }
    missing.add(name);
    return Optional.empty();
  }
}
