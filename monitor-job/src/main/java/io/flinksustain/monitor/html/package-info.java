/** The report of a fleet as one HTML file. */
package io.flinksustain.monitor.html;
