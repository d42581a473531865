package io.flinksustain.steer;

/**
 * Why nothing begins.
 *
 * @param why one sentence that names who ordered it
 * @param until epoch milliseconds; {@link Long#MAX_VALUE} when only an order ends it
 */
public record Hold(String why, long until) {}
