package io.flinksustain.monitor.classify;

import io.flinksustain.classify.engine.Classifier;
import io.flinksustain.classify.engine.ClassifySettings;
import io.flinksustain.classify.rule.Advice;
import io.flinksustain.classify.rule.Rule;
import io.flinksustain.classify.rule.RulePack;
import io.flinksustain.classify.rule.RulePackException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bundled rules with those from the topic on top, compiled when they change. */
final class RulesInForce {
  private static final Logger LOG = LoggerFactory.getLogger(RulesInForce.class);

  private final ClassifySettings settings;
  private boolean refused;
  private String text;
  private RulePack pack;
  private Classifier classifier;

  RulesInForce(ClassifySettings settings) {
    this.settings = settings;
    use("");
  }

  /** Puts this override in force, unless it is already; an empty one leaves the bundled rules. */
  void use(String override) {
    if (!override.equals(text)) {
      refused = false;
      pack = RulePack.inForce(override, this::refused);
      classifier = new Classifier(pack, settings);
    }
    // The same text as another object, after a restore, is compared once and not in every window.
    text = override;
  }

  /** Whether the latest override does not fit, so that it is not in force. */
  boolean isRefused() {
    return refused;
  }

  Classifier classifier() {
    return classifier;
  }

  /** What the rule behind a cause advises; null when there is no such rule. */
  Advice advice(String cause) {
    return pack.rule(cause).map(Rule::advice).orElse(null);
  }

  /** To fail over one that was restored from state would be to fail again after every restart. */
  private void refused(RulePackException e) {
    refused = true;
    LOG.error(
        "The rules from the topic do not fit this version; only the bundled ones are in force"
            + " until corrected ones are sent:\n{}",
        e.getMessage());
  }
}
