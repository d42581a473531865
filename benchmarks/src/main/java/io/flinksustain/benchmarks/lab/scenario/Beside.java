package io.flinksustain.benchmarks.lab.scenario;

import io.flinksustain.cost.PriceReader;
import io.flinksustain.policy.PolicyBook;
import io.flinksustain.policy.PolicyException;
import io.flinksustain.yaml.YamlError;
import io.flinksustain.yaml.YamlText;
import java.nio.file.Path;
import java.util.List;

/**
 * Policy and prices of a scenario, which stand in it or in files beside it, read as Sustain will
 * read them.
 *
 * @param scenario its file
 */
record Beside(Path scenario) {

  /** The text of the policy; null when there is none. */
  String policy(String given) throws ScenarioException {
    if (given == null) {
      return null;
    }
    String text = text(given);
    try {
      PolicyBook.parse(name("policy", given), text);
      return text;
    } catch (PolicyException e) {
      throw problem(e.errors());
    }
  }

  /** The text of the price list; null when there is none. */
  String prices(String given) throws ScenarioException {
    if (given == null) {
      return null;
    }
    YamlText text = new YamlText(name("prices", given), text(given));
    if (PriceReader.read(text).isEmpty()) {
      throw problem(text.errors());
    }
    return text(given);
  }

  private ScenarioException problem(List<YamlError> errors) {
    return new ScenarioException(scenario + ": " + errors.get(0));
  }

  private String text(String given) throws ScenarioException {
    return isFile(given) ? Scenarios.text(scenario.resolveSibling(given)) : given;
  }

  private static String name(String field, String given) {
    return isFile(given) ? given : field;
  }

  /** What stands in a scenario has lines. */
  private static boolean isFile(String given) {
    return given.indexOf('\n') < 0;
  }
}
