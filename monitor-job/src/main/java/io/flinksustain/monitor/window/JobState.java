package io.flinksustain.monitor.window;

import io.flinksustain.monitor.types.StreamTypes;
import io.flinksustain.report.Report;
import io.flinksustain.window.CounterMemory;
import io.flinksustain.window.FactMemory;
import java.util.List;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.internal.InternalListState;

/**
 * What is kept of the job whose key is the current one.
 *
 * @param reports of the windows that are open, under the end of the window
 * @param facts what is known of its Flink jobs
 * @param counters what its counters were at the end of its latest window
 * @param expiry when to see whether it is to be forgotten
 */
record JobState(
    InternalListState<String, Long, Report> reports,
    ValueState<FactMemory> facts,
    ValueState<CounterMemory> counters,
    ValueState<Long> expiry) {
  static final ListStateDescriptor<Report> REPORTS =
      new ListStateDescriptor<>("reports", StreamTypes.REPORT);
  static final ValueStateDescriptor<FactMemory> FACTS =
      new ValueStateDescriptor<>("facts", StreamTypes.FACT_MEMORY);
  static final ValueStateDescriptor<CounterMemory> COUNTERS =
      new ValueStateDescriptor<>("counters", StreamTypes.COUNTER_MEMORY);
  static final ValueStateDescriptor<Long> EXPIRY = new ValueStateDescriptor<>("expiry", Types.LONG);

  /** One append, whatever the window holds already. */
  void add(Report report, long end) throws Exception {
    reports.setCurrentNamespace(end);
    reports.add(report);
  }

  /** The reports of the window that ends then, which are no longer kept. */
  Iterable<Report> takeReports(long end) throws Exception {
    reports.setCurrentNamespace(end);
    Iterable<Report> all = reports.get();
    if (all == null) {
      return List.of();
    }
    reports.clear();
    return all;
  }

  FactMemory knownFacts() throws Exception {
    FactMemory known = facts.value();
    return known == null ? FactMemory.EMPTY : known;
  }

  CounterMemory knownCounters() throws Exception {
    CounterMemory known = counters.value();
    return known == null ? CounterMemory.EMPTY : known;
  }

  /** Forgets everything but reports, which leave with their window. */
  void forget() {
    facts.clear();
    counters.clear();
  }
}
