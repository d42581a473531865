package io.flinksustain.monitor.cli;

import io.flinksustain.policy.Permission;
import io.flinksustain.policy.Policy;
import io.flinksustain.steer.Inquiry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What policy explain has to say.
 *
 * @param policy of the job
 * @param at when a change would be begun
 * @param inquiry the value of a knob that was asked about
 */
record PolicyReport(Policy policy, Instant at, Optional<Inquiry> inquiry) {
  /** Stands for all knobs without values of their own. */
  static final String ANY_OTHER = "";

  /** By knob, whether its change may be begun. */
  Map<String, Permission> permissions() {
    Map<String, Permission> all = new LinkedHashMap<>();
    policy.knobs().forEach(knob -> all.put(knob, permission(knob)));
    all.put(ANY_OTHER, permission(ANY_OTHER));
    return all;
  }

  private Permission permission(String knob) {
    return policy.mayStart(at, knob, 0);
  }

  String time() {
    return policy.text(at.truncatedTo(ChronoUnit.MINUTES));
  }
}
