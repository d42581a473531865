/** The page of results: files of results in, markdown and charts out. */
package io.flinksustain.benchmarks.bench.report;
