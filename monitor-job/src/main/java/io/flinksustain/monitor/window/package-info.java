/** The window stage: reports to windows of whole jobs, joined with facts; the plumbing of it. */
package io.flinksustain.monitor.window;
