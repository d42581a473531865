/** A fleet that is written as it happens, for benchmarks that run by the clock. */
package io.flinksustain.benchmarks.bench.live;
