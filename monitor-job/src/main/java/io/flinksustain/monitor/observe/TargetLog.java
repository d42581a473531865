package io.flinksustain.monitor.observe;

import io.flinksustain.fact.TargetState;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs when a target falls silent or is back, once for each change: facts are sent again. */
final class TargetLog {
  private static final Logger LOG = LoggerFactory.getLogger(TargetLog.class);

  private final Map<String, Boolean> reachable = new HashMap<>();

  void log(Observed observed) {
    TargetState state = observed.fact() == null ? null : observed.fact().target();
    if (state != null && isChange(state)) {
      if (state.reachable()) {
        LOG.info("{} answers again", state.target());
      } else {
        LOG.warn("{} is not observed: {}", state.target(), state.reason());
      }
    }
  }

  /** Targets answer until the opposite is known. */
  boolean isChange(TargetState state) {
    Boolean before = reachable.put(state.target(), state.reachable());
    return state.reachable() != (before == null || before);
  }
}
