/** A Flink job in a process of its own, and what it costs while it drains a backlog. */
package io.flinksustain.benchmarks.bench.job;
