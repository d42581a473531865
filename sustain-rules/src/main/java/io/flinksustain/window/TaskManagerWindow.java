package io.flinksustain.window;

/**
 * Statistics of all readings of one task manager process in one window.
 *
 * @param taskManager its id
 * @param host where it runs
 * @param stats signals of scope TM
 */
public record TaskManagerWindow(String taskManager, String host, SignalStats stats) {}
