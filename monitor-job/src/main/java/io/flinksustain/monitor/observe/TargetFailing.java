package io.flinksustain.monitor.observe;

import org.apache.flink.api.connector.source.SourceEvent;

/**
 * Tells the enumerator that a target has not answered several times in a row, so that discovery
 * looks whether its process has moved.
 *
 * @param splitId of the target
 */
record TargetFailing(String splitId) implements SourceEvent {}
