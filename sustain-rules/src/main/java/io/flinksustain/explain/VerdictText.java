package io.flinksustain.explain;

import io.flinksustain.advise.Recommendation;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.rule.Template;
import io.flinksustain.explain.Statement.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * A diagnosis and the recommendation that answers it, in statements; what is empty is left out.
 *
 * @param time words an instant in epoch milliseconds
 */
public record VerdictText(LongFunction<String> time) {

  /** The verdict in a sentence, its numbers in another, what follows from it, and since when. */
  public List<Statement> verdict(Diagnosis diagnosis) {
    List<Statement> said = new ArrayList<>();
    add(said, Part.VERDICT, "verdict", diagnosis.summary());
    add(said, Part.VERDICT, "numbers", Template.list(diagnosis.evidence()));
    add(said, Part.VERDICT, "explains", String.join(", ", diagnosis.explains()));
    add(said, Part.VERDICT, "since", since(diagnosis));
    return said;
  }

  /** {@code 17:27:20, confidence 88 %}. */
  String since(Diagnosis diagnosis) {
    return time.apply(diagnosis.since()) + ", confidence " + Wording.share(diagnosis.confidence());
  }

  /**
   * What to do about it.
   *
   * @param answer the recommendation that answers it; null when there is none
   */
  public List<Statement> advice(Diagnosis diagnosis, Recommendation answer) {
    List<Statement> said = new ArrayList<>();
    if (answer == null) {
      boolean healthy = diagnosis.cause().equals(Diagnosis.HEALTHY);
      add(said, Part.ADVICE, "advice", healthy ? "nothing to do" : "");
      return said;
    }
    String turn = Wording.turn(answer.knob(), "", answer.current(), answer.proposed());
    add(said, Part.ADVICE, "advice", turn);
    add(said, Part.ADVICE, "that is", answer.action());
    add(said, Part.ADVICE, "because", answer.reason());
    add(said, Part.ADVICE, "expect", answer.effect());
    add(said, Part.ADVICE, "avoid", answer.avoid());
    return said;
  }

  static void add(List<Statement> said, Part part, String about, String text) {
    if (!text.isBlank()) {
      said.add(Statement.of(part, about, text));
    }
  }
}
