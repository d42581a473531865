/** The processes that the lab starts, and how they end. */
package io.flinksustain.benchmarks.lab.process;
