package io.flinksustain.change;

import io.flinksustain.report.JobRef;
import java.util.List;

/**
 * What an actuator is told to do: set these values, if the job still stands where it is expected
 * to.
 *
 * <p>Carrying the same command out twice must have the effect of once. Commands of one job are
 * carried out in the order in which they were given.
 *
 * @param id unique: {@code <change>/apply} or {@code <change>/roll-back}, with {@code /2} and so on
 *     for a later attempt
 * @param change id of the change it is part of
 * @param action apply or roll back
 * @param job whose values they are
 * @param settings values to set, all or none of them
 * @param at when it was given, epoch milliseconds
 * @param deadline by when it has ended, one way or the other, epoch milliseconds; it is begun only
 *     while there is time enough for that
 */
public record Command(
    String id,
    String change,
    Action action,
    JobRef job,
    List<Setting> settings,
    long at,
    long deadline) {}
