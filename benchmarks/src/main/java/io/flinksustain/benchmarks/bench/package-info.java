/** Benchmarks that a person can run: {@code benchmarks/bin/bench NAME}. */
package io.flinksustain.benchmarks.bench;
