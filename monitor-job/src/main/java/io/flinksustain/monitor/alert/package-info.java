/** The Flink side of alerting: state and clock of the alerts of each job, and word of them. */
package io.flinksustain.monitor.alert;
