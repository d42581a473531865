package io.flinksustain.benchmarks.corpus.label;

/**
 * What an ill did to one signal: a rate where it is a counter, a mean where it is a gauge.
 *
 * @param signal name in the catalogue
 * @param vertex Flink's name of the vertex; empty for a signal of the job or its task managers
 * @param rateBefore in the clean phase
 * @param rateDuring while the ill lasted
 * @param rateAfter in the recovery
 */
public record Effect(
    String signal, String vertex, double rateBefore, double rateDuring, double rateAfter) {}
