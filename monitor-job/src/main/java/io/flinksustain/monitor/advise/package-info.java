/** The Flink side of advising: one open recommendation a job. */
package io.flinksustain.monitor.advise;
