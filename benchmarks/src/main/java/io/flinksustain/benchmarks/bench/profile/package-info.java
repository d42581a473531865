/** What a flight recording says about where the time goes. */
package io.flinksustain.benchmarks.bench.profile;
