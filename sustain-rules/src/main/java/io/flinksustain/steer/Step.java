package io.flinksustain.steer;

import io.flinksustain.advise.AdviceMemory;
import io.flinksustain.advise.Recommendation;
import io.flinksustain.change.Command;
import io.flinksustain.classify.Alert;
import java.util.List;
import java.util.Map;

/**
 * What follows from one input.
 *
 * @param lane as it is now
 * @param commands to send, in this order
 * @param events for the log of changes, in this order
 * @param alerts that began or are over
 * @param recommendations that are to be said, or withdrawn, in this order: those of the adviser
 *     without what was tried before
 * @param memories to keep instead of those before, by key of the job
 * @param nextTimer when steering must look at the lane again, if nothing comes before, epoch
 *     milliseconds; {@link Long#MAX_VALUE} for never
 */
public record Step(
    Lane lane,
    List<Command> commands,
    List<ChangeEvent> events,
    List<Alert> alerts,
    List<Recommendation> recommendations,
    Map<String, AdviceMemory> memories,
    long nextTimer) {}
