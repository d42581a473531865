package io.flinksustain.classify.rule;

import io.flinksustain.classify.Evidence;
import io.flinksustain.classify.Subject;
import io.flinksustain.classify.feature.Features;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence with features in braces: {@code {subject} is busy {busy.mean} of the time}. */
public record Template(String text) {
  private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)}");
  private static final Set<String> WORDS = Set.of("subject", "subtask", "job");

  /** The features that it mentions. */
  public List<String> needs() {
    List<String> names = new ArrayList<>();
    FIELD.matcher(text).results().map(field -> field.group(1)).forEach(names::add);
    names.removeAll(WORDS);
    return names;
  }

  /** Offset of a field in the text, for error messages. */
  int offset(String name) {
    return text.indexOf("{" + name + "}") + 1;
  }

  /** The sentence with numbers; a missing feature is printed as unknown. */
  public String render(Features features) {
    return FIELD
        .matcher(text)
        .replaceAll(field -> Matcher.quoteReplacement(value(field, features)));
  }

  private static String value(MatchResult field, Features features) {
    Subject subject = features.scene().subject();
    return switch (field.group(1)) {
      case "subject" -> subject.name().isEmpty() ? "the job" : subject.name();
      case "subtask" -> String.valueOf(subject.subtask());
      case "job" -> features.scene().window().job().jobName();
      default ->
          features.evidence(List.of(field.group(1))).stream()
              .findFirst()
              .map(Numbers::format)
              .orElse("unknown");
    };
  }

  /** A sentence with the numbers of evidence: {@code busy.p95 82 %, cpu 12 %}. */
  public static String list(List<Evidence> evidence) {
    return String.join(
        ", ", evidence.stream().map(e -> e.feature() + ' ' + Numbers.format(e)).toList());
  }
}
