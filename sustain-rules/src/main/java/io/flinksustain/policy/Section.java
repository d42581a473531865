package io.flinksustain.policy;

import java.util.List;
import java.util.Optional;

/**
 * What the defaults or a lane say.
 *
 * @param values of options
 * @param maintenance windows in which changes may be begun; empty when nothing is said of them, and
 *     an empty list when changes may be begun at any time
 * @param freezes when nothing is changed
 * @param excluded jobs that are never changed
 */
record Section(
    Values values,
    Optional<List<Sourced<MaintenanceWindow>>> maintenance,
    List<Sourced<Freeze>> freezes,
    List<Sourced<JobPattern>> excluded) {

  static final Section NOTHING = new Section(new Values(), Optional.empty(), List.of(), List.of());
}
