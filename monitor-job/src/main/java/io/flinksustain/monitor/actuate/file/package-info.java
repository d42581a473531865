/** Writes changes down for a merge request, where a Git repository is the truth. */
package io.flinksustain.monitor.actuate.file;
