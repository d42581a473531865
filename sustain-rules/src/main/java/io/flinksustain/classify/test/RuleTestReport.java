package io.flinksustain.classify.test;

import io.flinksustain.yaml.YamlError;
import java.util.List;

/**
 * How all tests went.
 *
 * @param results of every case that could be played
 * @param errors in rules and test files; a rule without a test file is one
 */
public record RuleTestReport(List<RuleTestResult> results, List<YamlError> errors) {
  public boolean passed() {
    return errors.isEmpty() && results.stream().allMatch(RuleTestResult::passed);
  }
}
