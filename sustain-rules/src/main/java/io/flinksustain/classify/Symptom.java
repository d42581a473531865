package io.flinksustain.classify;

import io.flinksustain.report.JobRef;
import java.util.List;

/**
 * A rule that fired, or that stopped firing, for one subject.
 *
 * @param job the job
 * @param rule id of the rule
 * @param ruleHash first 12 hexadecimal digits of the SHA-256 of the rule's text
 * @param trial whether the rule is on trial: it may alert and never leads to a command
 * @param firing true when it fires, false when it has cleared
 * @param severity of the rule
 * @param subject what it is about
 * @param since start of the first window of the run that made it fire, epoch milliseconds
 * @param at end of the window that this was found in, epoch milliseconds
 * @param evidence the features of the rule's condition with their values in that window
 * @param cause of the rule, one sentence
 * @param runbook path of the rule's page in the documentation
 */
public record Symptom(
    JobRef job,
    String rule,
    String ruleHash,
    boolean trial,
    boolean firing,
    Severity severity,
    Subject subject,
    long since,
    long at,
    List<Evidence> evidence,
    String cause,
    String runbook) {}
