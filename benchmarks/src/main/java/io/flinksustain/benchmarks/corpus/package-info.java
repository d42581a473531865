/** Labelled runs: {@code benchmarks/bin/corpus NAME}. */
package io.flinksustain.benchmarks.corpus;
