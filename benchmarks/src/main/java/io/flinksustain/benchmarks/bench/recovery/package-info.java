/** What a killed task manager costs: time, and verdicts that are lost or there twice. */
package io.flinksustain.benchmarks.bench.recovery;
