package io.flinksustain.classify;

import io.flinksustain.report.JobRef;
import java.util.List;

/**
 * What a person should be told now.
 *
 * @param job the job; {@link JobRef#ofProcess no job} where it is about the policy of all
 * @param firing true when something began, false when it is over
 * @param about {@code symptom}, {@code diagnosis}, {@code change} or {@code policy}
 * @param cause id of the rule
 * @param severity how much it matters
 * @param subject where it is
 * @param since since when it is so, epoch milliseconds
 * @param at end of the window that it was found in, epoch milliseconds
 * @param summary one sentence
 * @param evidence the numbers it rests on
 * @param runbook path of the page that says what to do; empty when there is none
 */
public record Alert(
    JobRef job,
    boolean firing,
    String about,
    String cause,
    Severity severity,
    Subject subject,
    long since,
    long at,
    String summary,
    List<Evidence> evidence,
    String runbook) {}
