/** What a user may set: every option declared once, checked before anything starts. */
package io.flinksustain.monitor.options;
