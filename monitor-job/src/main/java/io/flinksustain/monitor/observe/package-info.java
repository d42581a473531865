/**
 * Polls what Flink clusters already expose, the Prometheus reporter and the REST API, and turns it
 * into reports and facts.
 */
package io.flinksustain.monitor.observe;
