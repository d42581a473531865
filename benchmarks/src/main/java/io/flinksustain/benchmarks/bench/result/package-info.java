/** What a benchmark found: figures, what they are held against, and the file they stand in. */
package io.flinksustain.benchmarks.bench.result;
