/** Rescales running jobs in place through Flink's REST API and its adaptive scheduler. */
package io.flinksustain.monitor.actuate.rescale;
