/** Recordings as a bounded source in event time. */
package io.flinksustain.monitor.replay;
