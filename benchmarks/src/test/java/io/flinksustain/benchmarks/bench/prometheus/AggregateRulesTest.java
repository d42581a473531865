package io.flinksustain.benchmarks.bench.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.classify.feature.FeatureCatalogue;
import io.flinksustain.classify.rule.Rule;
import io.flinksustain.classify.rule.RulePack;
import io.flinksustain.classify.rule.RuleStatus;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import io.flinksustain.signal.Statistic;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AggregateRulesTest {
  private static final Pattern READ =
      Pattern.compile("sustain:[a-z_]+:(mean|max|min|p95|last|count|skew|rate|increase\\w*)");
  private static final Pattern ALERT = Pattern.compile("- alert: (\\S+)");

  @Test
  void computesEachStatisticOfEachSignal() {
    long statistics =
        Arrays.stream(Signal.values()).mapToLong(s -> FeatureCatalogue.statistics(s).size()).sum();
    long ofTaskManagers = Arrays.stream(Signal.values()).filter(s -> s.scope() == Scope.TM).count();
    assertThat(AggregateRules.count(AggregateRules.all())).isEqualTo(statistics - ofTaskManagers);
  }

  @Test
  void leavesOutWhatNoRuleMentions() {
    String lean = AggregateRules.mentionedIn("sustain:busy:mean > 0.6 and sustain:gc:mean > 1");
    assertThat(AggregateRules.count(lean)).isEqualTo(2);
    assertThat(lean).contains("record: sustain:busy:mean", "record: sustain:gc:mean");
  }

  @Test
  void givesTheUnitOfTheSignal() {
    assertThat(AggregateRules.expression(Signal.BUSY, Statistic.MEAN))
        .isEqualTo(
            "avg by (job_id, task_id)"
                + " (avg_over_time(flink_taskmanager_job_task_busyTimeMsPerSecond[1m])) * 0.001");
    assertThat(AggregateRules.expression(Signal.CPU, Statistic.MAX))
        .isEqualTo("max by (tm_id) (max_over_time(flink_taskmanager_Status_JVM_CPU_Load[1m]))");
  }

  @Test
  void comparesElevenRulesThatAreStable() {
    var alerts = new TreeSet<String>();
    ALERT.matcher(PrometheusFiles.alerts()).results().forEach(m -> alerts.add(m.group(1)));
    var stable =
        RulePack.bundled().rules().stream()
            .filter(rule -> rule.status() == RuleStatus.STABLE)
            .map(Rule::id)
            .toList();
    assertThat(alerts).hasSize(11).isSubsetOf(stable);
  }

  @Test
  void recordsWhateverTheAlertsRead() {
    String text = PrometheusFiles.alerts();
    String recorded = text + AggregateRules.all();
    READ.matcher(text)
        .results()
        .forEach(m -> assertThat(recorded).contains("record: " + m.group() + "\n"));
  }
}
