/** Labelled runs: one ill at a time in the lab, recorded with the truth beside it. */
package io.flinksustain.benchmarks.corpus.record;
