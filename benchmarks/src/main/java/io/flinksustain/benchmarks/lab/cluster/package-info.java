/** The watched cluster and the broker: real processes from plain Maven artifacts. */
package io.flinksustain.benchmarks.lab.cluster;
