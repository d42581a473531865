package io.flinksustain.classify.test;

import java.util.List;

/**
 * How one case of a rule's test file went.
 *
 * @param file the test file
 * @param rule id of the tested rule
 * @param name of the case
 * @param failures what was expected and did not happen, or the other way round; none is a pass
 */
public record RuleTestResult(String file, String rule, String name, List<String> failures) {
  public boolean passed() {
    return failures.isEmpty();
  }
}
