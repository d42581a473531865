package io.flinksustain.classify.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.classify.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConjunctsTest {
  @Test
  void splitsWhatMustAllHold() {
    assertThat(Conjuncts.split("a.b > 1.0\n  && (c || d && e)\n  && f < g[2 && 3]"))
        .containsExactly("a.b > 1.0", "(c || d && e)", "f < g[2 && 3]");
    assertThat(Conjuncts.split("a == \"x && y\" && !b")).containsExactly("a == \"x && y\"", "!b");
  }

  @Test
  void keepsWhatNeedNotAllHoldInOnePiece() {
    assertThat(Conjuncts.split("a && b || c")).containsExactly("a && b || c");
    assertThat(Conjuncts.split("a && b ? c : d")).containsExactly("a && b ? c : d");
    assertThat(Conjuncts.split("a")).containsExactly("a");
  }

  @Test
  void everyBundledRuleComesApartIntoPartsThatReadTheSameFeatures() {
    for (Rule rule : RulePack.bundled().rules()) {
      assertThat(Conjuncts.of(rule).stream().flatMap(part -> part.needs().stream()).distinct())
          .as(rule.id())
          .containsExactlyElementsOf(rule.when().needs());
    }
  }

  @Test
  void numbersThatWereKeptDecideThePartsThatTheyAreIn() {
    Rule rule = RulePack.bundled().rule("slow-sink").orElseThrow();
    List<Evidence> kept =
        List.of(new Evidence("is_sink", 1, "flag"), new Evidence("busy.mean", 0.5, "ratio"));

    assertThat(Conjuncts.of(rule).stream().map(part -> part.test(kept).truth().name()))
        .containsExactly("TRUE", "UNKNOWN", "FALSE", "UNKNOWN", "UNKNOWN", "UNKNOWN");
    assertThat(rule.when().test(kept).isFalse()).isTrue();
    assertThat(rule.when().test(List.of()).isKnown()).isFalse();
  }
}
