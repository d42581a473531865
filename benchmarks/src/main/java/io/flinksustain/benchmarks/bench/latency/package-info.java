/** From the onset of an ill to its diagnosis on the topic, and what that time is made of. */
package io.flinksustain.benchmarks.bench.latency;
