/** What is true about a labelled run, written by its recorder and read by those who score it. */
package io.flinksustain.benchmarks.corpus.label;
