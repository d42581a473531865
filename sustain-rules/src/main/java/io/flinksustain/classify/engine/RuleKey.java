package io.flinksustain.classify.engine;

/** Keys of {@link ClassifyState#rules()}: {@code rule|subject id}. */
final class RuleKey {
  private RuleKey() {}

  static String of(String rule, String subject) {
    return rule + '|' + subject;
  }

  static String rule(String key) {
    return key.substring(0, key.indexOf('|'));
  }

  static String subject(String key) {
    return key.substring(key.indexOf('|') + 1);
  }
}
