/**
 * The monitor's decisions about a recording without a Flink cluster: the same pure code, called in
 * the order of event time, so that a corpus can be judged many times over.
 */
package io.flinksustain.benchmarks.corpus.replay;
