/** The job that the lab lets Sustain watch: Flink and nothing else, so that it is one small jar. */
package io.flinksustain.benchmarks.watched;
