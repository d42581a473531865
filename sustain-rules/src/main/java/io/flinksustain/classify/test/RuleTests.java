package io.flinksustain.classify.test;

import io.flinksustain.classify.rule.Rule;
import io.flinksustain.classify.rule.RuleFiles;
import io.flinksustain.classify.rule.RulePack;
import io.flinksustain.classify.rule.RulePackException;
import io.flinksustain.yaml.YamlError;
import io.flinksustain.yaml.YamlText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the tests that lie beside rules. */
public final class RuleTests {
  private final List<RuleTestResult> results = new ArrayList<>();
  private final List<YamlError> errors = new ArrayList<>();

  private RuleTests() {}

  /**
   * Tests the rules at some paths (rule files, rule folders, or folders of them) together with the
   * bundled pack, so that a diagnosis is that of the whole.
   */
  public static RuleTestReport run(Path... paths) {
    RuleTests run = new RuleTests();
    try {
      RulePack pack = RulePack.bundled().with(RulePack.load(paths));
      for (Path path : paths) {
        RuleFiles.rules(path).forEach(rule -> run.test(rule, pack));
      }
    } catch (RulePackException e) {
      run.errors.addAll(e.errors());
    }
    return new RuleTestReport(List.copyOf(run.results), List.copyOf(run.errors));
  }

  private void test(Path ruleFile, RulePack pack) {
    Path file = ruleFile.resolveSibling(RuleFiles.TEST);
    if (!Files.isRegularFile(file)) {
      String hint = "put " + RuleFiles.TEST + " beside it, with a case that fires and one silent";
      errors.add(new YamlError(ruleFile.toString(), 1, 1, "the rule has no test file", hint));
      return;
    }
    YamlText yaml = new YamlText(file.toString(), RuleFiles.read(file));
    List<RuleTestCase> cases = new RuleTestReader(yaml).read();
    errors.addAll(yaml.errors());
    for (Rule rule : RulePack.load(ruleFile).rules()) {
      cases.forEach(test -> results.add(new CasePlayer(pack, rule, test).play(file.toString())));
    }
  }
}
