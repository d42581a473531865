/**
 * The page about the diagnoses: the figures of {@code corpus score} in, markdown and a picture out.
 */
package io.flinksustain.benchmarks.corpus.report;
