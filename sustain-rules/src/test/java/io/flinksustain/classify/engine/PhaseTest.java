package io.flinksustain.classify.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.classify.rule.Hold;
import io.flinksustain.classify.rule.Rule;
import io.flinksustain.classify.rule.RulePack;
import io.flinksustain.classify.rule.Verdict;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhaseTest {
  private static final List<Verdict> VERDICTS =
      List.of(Verdict.TRUE, Verdict.FALSE, Verdict.unknown(List.of("x")));

  @Test
  void movesOnlyAlongTheTableAndAlongAllOfIt() {
    Map<Phase, Set<Phase>> seen = new EnumMap<>(Phase.class);
    Random random = new Random(7);
    for (int clear = 1; clear <= 3; clear++) {
      for (int needed = 1; needed <= 3; needed++) {
        walk(new Hold.Span(needed, 4), clear, random, seen);
      }
    }
    for (Phase phase : Phase.values()) {
      Set<Phase> others = EnumSet.copyOf(seen.get(phase));
      others.remove(phase);
      assertThat(others).as("moves from %s", phase).isEqualTo(phase.next());
    }
  }

  private static void walk(Hold.Span span, int clear, Random random, Map<Phase, Set<Phase>> seen) {
    RuleMachine machine = new RuleMachine(rule(clear));
    RuleState state = RuleState.fresh(RuleMark.unknown(""));
    for (int i = 1; i < 2000; i++) {
      Verdict verdict = VERDICTS.get(random.nextInt(VERDICTS.size()));
      Tick tick = new Tick(i * 1000L, (i + 1) * 1000L, 1, span, verdict, false, List.of());
      RuleState next = machine.advance(state, tick);
      seen.computeIfAbsent(state.phase(), p -> EnumSet.noneOf(Phase.class)).add(next.phase());
      state = next;
    }
  }

  private static Rule rule(int clear) {
    return RulePack.parse(
            "test",
            "{id: r, title: t, status: stable, severity: info, concern: waste, level: job,"
                + " when: 'true', for: 1 window, clear: "
                + clear
                + " windows, cause: c, summary: s, advice: {knob: k, text: t, avoid: a}}")
        .rules()
        .get(0);
  }
}
