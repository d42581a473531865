/**
 * The verdict on the verdicts: labelled runs are replayed and what is said about them, by Sustain
 * and by simpler systems, is held against their labels.
 */
package io.flinksustain.benchmarks.corpus.score;
