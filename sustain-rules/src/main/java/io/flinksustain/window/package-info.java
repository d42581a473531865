/** Statistics of one window: per vertex, per task manager, per job. */
package io.flinksustain.window;
