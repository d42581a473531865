/** A generated fleet of jobs, its records in every format that is read, and its way into Kafka. */
package io.flinksustain.benchmarks.fleet;
