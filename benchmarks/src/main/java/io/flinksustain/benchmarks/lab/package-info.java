/** The lab: a real broker, a real Flink cluster with watched jobs, and Sustain beside them. */
package io.flinksustain.benchmarks.lab;
