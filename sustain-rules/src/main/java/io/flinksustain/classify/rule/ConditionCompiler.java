package io.flinksustain.classify.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.flinksustain.classify.feature.Feature;
import io.flinksustain.classify.feature.FeatureCatalogue;
import io.flinksustain.classify.feature.Level;
import io.flinksustain.text.Nearest;
import io.flinksustain.yaml.YamlScalar;
import io.flinksustain.yaml.YamlText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Compiles conditions against the feature catalogue of a level. */
final class ConditionCompiler {
  private static final CelOptions OPTIONS =
      CelOptions.current()
          .enableUnknownTracking(true)
          .enableHeterogeneousNumericComparisons(true)
          .build();
  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.legacyCelRuntimeBuilder().setOptions(OPTIONS).build();
  private static final Map<Level, ConditionCompiler> COMPILERS = compilers();

  /** String literals, which are skipped, or dotted names. */
  private static final Pattern NAMES =
      Pattern.compile(
          "\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'"
              + "|(?<![\\w.])([A-Za-z_]\\w*(?:\\s*\\.\\s*[A-Za-z_]\\w*)*)(\\s*\\()?");

  private static final Set<String> WORDS = Set.of("true", "false", "null", "in");

  private final FeatureCatalogue catalogue;
  private final CelCompiler compiler;

  private ConditionCompiler(Level level) {
    catalogue = FeatureCatalogue.of(level);
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setResultType(SimpleType.BOOL);
    for (Feature feature : catalogue.all()) {
      builder.addVar(feature.name(), feature.isFlag() ? SimpleType.BOOL : SimpleType.DOUBLE);
    }
    compiler = builder.build();
  }

  private static Map<Level, ConditionCompiler> compilers() {
    Map<Level, ConditionCompiler> all = new EnumMap<>(Level.class);
    for (Level level : Level.values()) {
      all.put(level, new ConditionCompiler(level));
    }
    return all;
  }

  static ConditionCompiler of(Level level) {
    return COMPILERS.get(level);
  }

  /** The condition of a scalar, or null after its errors were noted. */
  Condition compile(YamlText yaml, YamlScalar scalar) {
    String text = scalar.text();
    Set<String> needs = new LinkedHashSet<>();
    if (!namesAreKnown(yaml, scalar, needs)) {
      return null;
    }
    CelValidationResult result = compiler.compile(text);
    try {
      CelAbstractSyntaxTree ast = result.getAst();
      Guard guard = GuardCompiler.of(ast, catalogue);
      return new Condition(text, List.copyOf(needs), guard, RUNTIME.createProgram(ast));
    } catch (CelValidationException | CelEvaluationException e) {
      result.getErrors().forEach(issue -> note(yaml, scalar, issue));
      return null;
    }
  }

  /** A part of a condition that compiles as a whole, such as one of those that {@code &&} joins. */
  Condition part(String text) {
    try {
      CelAbstractSyntaxTree ast = compiler.compile(text).getAst();
      List<String> needs = names(text).stream().map(ConditionCompiler::name).distinct().toList();
      return new Condition(
          text, needs, GuardCompiler.of(ast, catalogue), RUNTIME.createProgram(ast));
    } catch (CelValidationException | CelEvaluationException e) {
      throw new IllegalArgumentException("no part of a condition: " + text, e);
    }
  }

  private boolean namesAreKnown(YamlText yaml, YamlScalar scalar, Set<String> needs) {
    boolean known = true;
    for (MatchResult found : names(scalar.text())) {
      String name = name(found);
      if (catalogue.get(name) == null) {
        known = false;
        yaml.error(scalar.at(found.start(1)), "there is no feature '" + name + "'", hint(name));
      }
      needs.add(name);
    }
    return known;
  }

  /** Where features are named: neither words of the language nor calls. */
  private static List<MatchResult> names(String text) {
    return NAMES
        .matcher(text)
        .results()
        .filter(found -> found.group(1) != null && found.group(2) == null)
        .filter(found -> !WORDS.contains(found.group(1)))
        .toList();
  }

  private static String name(MatchResult found) {
    return found.group(1).replaceAll("\\s", "");
  }

  private String hint(String name) {
    List<String> names = new ArrayList<>();
    catalogue.all().forEach(feature -> names.add(feature.name()));
    return Nearest.hint(name, names);
  }

  private static void note(YamlText yaml, YamlScalar scalar, CelIssue issue) {
    CelSourceLocation location = issue.getSourceLocation();
    int offset = offset(scalar.text(), location.getLine(), location.getColumn());
    yaml.error(scalar.at(offset), message(issue.getMessage()), numberHint(issue.getMessage()));
  }

  private static String message(String cel) {
    int candidates = cel.indexOf(" (candidates");
    return candidates < 0 ? cel : cel.substring(0, candidates);
  }

  private static String numberHint(String cel) {
    return cel.contains("double") && cel.contains("int")
        ? "features are decimal numbers: write 2.0 instead of 2 in arithmetic and with =="
        : "";
  }

  private static int offset(String text, int line, int column) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      start = text.indexOf('\n', start) + 1;
    }
    return Math.min(text.length(), start + column);
  }
}
