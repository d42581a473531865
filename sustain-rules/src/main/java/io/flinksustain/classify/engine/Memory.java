package io.flinksustain.classify.engine;

import io.flinksustain.classify.rule.Rule;
import java.util.HashMap;
import java.util.Map;

/** What is remembered of a job's rules, by rule and subject. */
final class Memory {
  private final Map<String, Map<String, RuleState>> rules;

  private Memory(Map<String, Map<String, RuleState>> rules) {
    this.rules = rules;
  }

  static Memory of(ClassifyState state) {
    if (state.rules().isEmpty()) {
      return new Memory(Map.of());
    }
    Map<String, Map<String, RuleState>> rules = new HashMap<>();
    state
        .rules()
        .forEach(
            (key, value) ->
                rules
                    .computeIfAbsent(RuleKey.rule(key), rule -> new HashMap<>())
                    .put(RuleKey.subject(key), value));
    return new Memory(rules);
  }

  /** The states of a rule by subject, also those that belong to an earlier text of it. */
  Map<String, RuleState> of(Rule rule) {
    return rules.getOrDefault(rule.id(), Map.of());
  }
}
