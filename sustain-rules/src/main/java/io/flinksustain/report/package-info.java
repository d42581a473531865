/** What one process measured at one instant, split by job. */
package io.flinksustain.report;
