/** The only place that knows Kafka: topics, sources and sinks. */
package io.flinksustain.monitor.kafka;
