package io.flinksustain.change;

import io.flinksustain.report.JobRef;
import java.util.List;

/**
 * What an actuator did with a command.
 *
 * @param command id of the command
 * @param change id of the change
 * @param action of the command
 * @param job whose values it is about
 * @param result how it ended
 * @param reason one sentence: what was done, or what stood in the way and what to do about it
 * @param found values that the job had before, as far as they were read: {@code expected} is what
 *     was found and {@code value} what was to be set
 * @param actuator that did it, such as {@code flink-rest}
 * @param at when it ended, epoch milliseconds
 */
public record Outcome(
    String command,
    String change,
    Action action,
    JobRef job,
    Result result,
    String reason,
    List<Setting> found,
    String actuator,
    long at) {}
