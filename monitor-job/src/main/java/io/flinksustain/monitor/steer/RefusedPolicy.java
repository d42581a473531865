package io.flinksustain.monitor.steer;

import io.flinksustain.classify.Alert;
import io.flinksustain.monitor.metrics.OwnMetric;
import io.flinksustain.steer.PolicyAlarm;
import io.flinksustain.steer.PolicyRefusal;
import java.io.IOException;
import java.util.Optional;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.metrics.MetricGroup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says that the policy file is not taken: in the log, once; by the metric {@link
 * OwnMetric#POLICY_REFUSED}, which is 1 for as long as it is so; and by an alert, which is
 * remembered in state, so that a failure tells nobody twice.
 */
final class RefusedPolicy {
  private static final Logger LOG = LoggerFactory.getLogger(RefusedPolicy.class);

  private final String file;
  private final PolicyAlarm alarm;
  private final ValueState<PolicyRefusal> told;
  private String problem = "";

  /**
   * @param file path of it
   * @param told what people were told last
   */
  RefusedPolicy(
      String file, PolicyAlarm alarm, ValueState<PolicyRefusal> told, MetricGroup metrics) {
    this.file = file;
    this.alarm = alarm;
    this.told = told;
    OwnMetric.POLICY_REFUSED.gauge(metrics, () -> problem.isEmpty() ? 0 : 1);
  }

  /** It is not taken; what is to be told. */
  Optional<Alert> begin(String why, long now) throws IOException {
    if (!why.equals(problem)) {
      LOG.error(
          "The policy file {} is not taken; the last one that was sound stays in force, and"
              + " without one everything is advice: {}",
          file,
          why);
    }
    problem = why;
    PolicyRefusal before = told.value();
    PolicyRefusal after = alarm.refused(before, why, now);
    told.update(after);
    return after.equals(before) ? Optional.empty() : Optional.of(alarm.begin(after));
  }

  /** It is taken; what is to be told. */
  Optional<Alert> end(long now) throws IOException {
    problem = "";
    PolicyRefusal before = told.value();
    told.clear();
    return Optional.ofNullable(before).map(refusal -> alarm.end(refusal, now));
  }
}
