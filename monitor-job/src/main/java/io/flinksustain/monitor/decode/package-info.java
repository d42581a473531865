/** Bytes to reports and facts: one decoder a format, clocks checked, single samples gathered. */
package io.flinksustain.monitor.decode;
