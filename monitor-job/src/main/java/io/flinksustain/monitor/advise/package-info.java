/** The Flink side of advising: the history of each job, and one open recommendation. */
package io.flinksustain.monitor.advise;
