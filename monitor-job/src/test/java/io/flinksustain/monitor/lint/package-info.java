/** What lint knows about Flink, checked against Flink. */
package io.flinksustain.monitor.lint;
