/** What Sustain measures of itself: every metric is declared here, and nowhere else. */
package io.flinksustain.monitor.metrics;
