package io.flinksustain.classify.rule;

/**
 * What to do about a rule's cause.
 *
 * @param knob configuration key, or a name for what is outside of Flink
 * @param estimate how its proposed value is found
 * @param text what to do with it
 * @param effect what to expect, and what shows that it worked
 * @param avoid what must not be done
 */
public record Advice(
    String knob, EstimateKind estimate, String text, String effect, String avoid) {}
