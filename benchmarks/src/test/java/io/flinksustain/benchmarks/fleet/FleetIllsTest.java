package io.flinksustain.benchmarks.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Symptom;
import io.flinksustain.classify.engine.Classifier;
import io.flinksustain.classify.engine.ClassifyResult;
import io.flinksustain.classify.engine.ClassifySettings;
import io.flinksustain.classify.engine.ClassifyState;
import io.flinksustain.classify.rule.RulePack;
import io.flinksustain.fact.Fact;
import io.flinksustain.fact.JobFacts;
import io.flinksustain.report.Report;
import io.flinksustain.window.CounterMemory;
import io.flinksustain.window.JobWindow;
import io.flinksustain.window.Summarizer;
import io.flinksustain.window.WindowJoin;
import io.flinksustain.window.WindowSummary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Plays fleets through summarizer and classifier, without Flink. */
class FleetIllsTest {
  private static final long WINDOW_MS = 60_000;
  private static final long START = 1_795_180_860_000L;
  private static final int WINDOWS = 11;
  private static final int ILL_FROM = 4;
  private static final int TICKS_A_WINDOW = 6;
  private static final ClassifySettings SETTINGS =
      new ClassifySettings(0.8, 3, 300_000, 5 * WINDOW_MS);

  private final List<Symptom> symptoms = new ArrayList<>();

  @ParameterizedTest
  @EnumSource
  void anIllIsDiagnosedAsItSaysAfterItsOnset(Ill ill) {
    Duration onset = Duration.ofMillis(ILL_FROM * WINDOW_MS);
    FleetSpec spec = FleetSpec.ofJobs(6).withIlls(1, ill).withOnsets(onset, onset);
    Fleet fleet = new Fleet(spec, START);

    Map<String, List<String>> causes = play(fleet);

    assertThat(fleet.onsets()).hasSize(6).allMatch(o -> o.at() == START + onset.toMillis());
    assertThat(causes).hasSize(6);
    causes.forEach(
        (job, found) -> {
          assertThat(found.subList(2, ILL_FROM)).as(job).containsOnly(Diagnosis.HEALTHY);
          assertThat(found.get(WINDOWS - 1)).as(job).isEqualTo(ill.cause());
        });
  }

  @Test
  void healthyJobsStaySilent() {
    Map<String, List<String>> causes = play(new Fleet(FleetSpec.ofJobs(24).withIlls(0), START));

    assertThat(symptoms).isEmpty();
    assertThat(causes).hasSize(24);
    causes.forEach(
        (job, found) ->
            assertThat(found.subList(2, WINDOWS)).as(job).containsOnly(Diagnosis.HEALTHY));
  }

  @Test
  void onlyTheShareThatIsIllIsIll() {
    Fleet fleet = new Fleet(FleetSpec.ofJobs(20).withIlls(0.1, Ill.SLOW_SINK), START);

    Map<String, List<String>> causes = play(fleet);

    assertThat(fleet.onsets()).hasSize(2);
    assertThat(causes.values())
        .filteredOn(found -> found.get(WINDOWS - 1).equals("slow-sink"))
        .hasSize(2);
    assertThat(causes.values())
        .filteredOn(found -> found.get(WINDOWS - 1).equals(Diagnosis.HEALTHY))
        .hasSize(18);
  }

  /** Per job id the cause of each window. */
  private Map<String, List<String>> play(Fleet fleet) {
    Classifier classifier = new Classifier(RulePack.bundled(), SETTINGS);
    Map<String, CounterMemory> counters = new HashMap<>();
    Map<String, ClassifyState> states = new HashMap<>();
    Map<String, List<String>> causes = new HashMap<>();
    Map<String, JobFacts> facts = facts(fleet);
    for (int window = 0; window < WINDOWS; window++) {
      long start = START + window * WINDOW_MS;
      reports(fleet, window)
          .forEach(
              (id, reports) -> {
                WindowSummary summary =
                    Summarizer.summarize(
                        start,
                        start + WINDOW_MS,
                        reports,
                        counters.getOrDefault(id, CounterMemory.EMPTY));
                counters.put(id, summary.memory());
                JobWindow joined = WindowJoin.join(summary.windows().get(0), facts.get(id));
                ClassifyResult result =
                    classifier.step(states.getOrDefault(id, Classifier.initialState()), joined);
                states.put(id, result.state());
                symptoms.addAll(result.symptoms());
                causes
                    .computeIfAbsent(id, job -> new ArrayList<>())
                    .add(result.diagnosis().orElseThrow().cause());
              });
    }
    return causes;
  }

  private static Map<String, List<Report>> reports(Fleet fleet, int window) {
    Map<String, List<Report>> reports = new HashMap<>();
    for (int tick = 0; tick < TICKS_A_WINDOW; tick++) {
      for (int slot = 0; slot < fleet.slots(); slot++) {
        Report report = fleet.report((long) window * TICKS_A_WINDOW + tick, slot);
        reports.computeIfAbsent(report.job().jobId(), id -> new ArrayList<>()).add(report);
      }
    }
    return reports;
  }

  /** As known at the start: what an ill changes is found without new facts. */
  private static Map<String, JobFacts> facts(Fleet fleet) {
    Map<String, JobFacts> facts = new HashMap<>();
    for (Fact fact : fleet.facts(START)) {
      facts.merge(fact.job().jobId(), JobFacts.NONE.with(fact), (known, more) -> known.with(fact));
    }
    return facts;
  }
}
