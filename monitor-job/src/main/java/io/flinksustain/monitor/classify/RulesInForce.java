package io.flinksustain.monitor.classify;

import io.flinksustain.classify.engine.Classifier;
import io.flinksustain.classify.engine.ClassifySettings;
import io.flinksustain.classify.rule.Advice;
import io.flinksustain.classify.rule.Rule;
import io.flinksustain.classify.rule.RulePack;
import io.flinksustain.classify.rule.RulePackException;
import org.apache.flink.metrics.Counter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bundled rules with those from the topic on top, compiled when they change. */
final class RulesInForce {
  private static final Logger LOG = LoggerFactory.getLogger(RulesInForce.class);

  private final ClassifySettings settings;
  private final Counter refused;
  private String text;
  private RulePack pack;
  private Classifier classifier;

  /**
   * @param refused counts overrides that did not fit
   */
  RulesInForce(ClassifySettings settings, Counter refused) {
    this.settings = settings;
    this.refused = refused;
    use("");
  }

  /** Puts this override in force, unless it is already; an empty one leaves the bundled rules. */
  void use(String override) {
    if (!override.equals(text)) {
      pack = RulePack.inForce(override, this::refused);
      classifier = new Classifier(pack, settings);
    }
    // The same text as another object, after a restore, is compared once and not in every window.
    text = override;
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
    refused.inc();
    LOG.error(
        "The rules from the topic do not fit this version; only the bundled ones are in force"
            + " until corrected ones are sent:\n{}",
        e.getMessage());
  }
}
