package io.flinksustain.classify.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a condition that must all hold: what {@code &&} joins outside of brackets. A
 * condition that is joined by anything else is one part.
 */
public final class Conjuncts {
  private static final Pattern TOKEN =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|&&|\\|\\||[?()\\[\\]]");

  private final String text;
  private final List<String> parts = new ArrayList<>();
  private int depth;
  private int begin;
  private boolean isOne;

  private Conjuncts(String text) {
    this.text = text;
  }

  /** The parts of a rule's condition, each of which can be tested by itself. */
  public static List<Condition> of(Rule rule) {
    ConditionCompiler compiler = ConditionCompiler.of(rule.level());
    return split(rule.when().text()).stream().map(compiler::part).toList();
  }

  /** {@code a > 1 && (b || c)} is {@code a > 1} and {@code (b || c)}. */
  static List<String> split(String condition) {
    return new Conjuncts(condition.strip().replaceAll("\\s+", " ")).split();
  }

  private List<String> split() {
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      take(matcher.group(), matcher.start());
    }
    parts.add(text.substring(begin).strip());
    return isOne ? List.of(text) : List.copyOf(parts);
  }

  private void take(String token, int at) {
    switch (token) {
      case "(", "[" -> depth++;
      case ")", "]" -> depth--;
      case "||", "?" -> isOne |= depth == 0;
      case "&&" -> cut(at);
      default -> {}
    }
  }

  private void cut(int at) {
    if (depth == 0) {
      parts.add(text.substring(begin, at).strip());
      begin = at + 2;
    }
  }
}
