/** The same samples and the same work in Debian's Prometheus, for comparison. */
package io.flinksustain.benchmarks.bench.prometheus;
