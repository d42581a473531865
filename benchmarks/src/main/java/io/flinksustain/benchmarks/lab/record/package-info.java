/** What the lab reads from Kafka and what it leaves behind in files. */
package io.flinksustain.benchmarks.lab.record;
