package io.flinksustain.monitor.dashboards;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an expression of PromQL names. It reads words and brackets; whether they make sense together
 * is for Prometheus' own parser to say.
 *
 * @param metrics that are selected
 * @param labels that are matched, joined or grouped by
 * @param groups labels by which series are kept apart, or that a join brings along
 */
record PromQl(Set<String> metrics, Set<String> labels, Set<String> groups) {
  /** Text, a range, a word or number, or any other character. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'|`[^`]*`|\\[[^\\]]*\\]|[\\w:.]+|\\S");

  private static final Pattern NAME = Pattern.compile("[A-Za-z_:][\\w:]*");

  private static final Set<String> KEEPS = Set.of("by", "group_left", "group_right");
  private static final Set<String> LISTS = Set.of("without", "on", "ignoring");
  private static final Set<String> OPERATORS =
      Set.of("and", "or", "unless", "bool", "offset", "atan2", "inf", "nan");

  static PromQl of(String expression) {
    Matcher matcher = TOKEN.matcher(expression);
    PromQl found = new PromQl(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    found.read(matcher.results().map(MatchResult::group).toList());
    return found;
  }

  private void read(List<String> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      String next = i + 1 < tokens.size() ? tokens.get(i + 1) : "";
      if (token.equals("{")) {
        i = readLabels(tokens, i + 1, "}", labels);
      } else if (isList(token) && next.equals("(")) {
        i = readLabels(tokens, i + 2, ")", KEEPS.contains(token) ? groups : labels);
      } else if (isMetric(token, next)) {
        metrics.add(token);
      }
    }
    labels.addAll(groups);
  }

  private static boolean isList(String token) {
    return KEEPS.contains(token) || LISTS.contains(token);
  }

  /** Takes the names up to a bracket, and gives its place. */
  private static int readLabels(List<String> tokens, int from, String end, Set<String> into) {
    int at = from;
    while (at < tokens.size() && !tokens.get(at).equals(end)) {
      if (NAME.matcher(tokens.get(at)).matches()) {
        into.add(tokens.get(at));
      }
      at++;
    }
    return at;
  }

  /** What has arguments, or says how it groups them, is a function. */
  private static boolean isMetric(String token, String next) {
    return NAME.matcher(token).matches()
        && !isList(token)
        && !OPERATORS.contains(token)
        && !next.equals("(")
        && !next.equals("by")
        && !next.equals("without");
  }
}
