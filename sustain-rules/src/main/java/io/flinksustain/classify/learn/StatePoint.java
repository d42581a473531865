package io.flinksustain.classify.learn;

/**
 * A job's state and input at one moment of its course.
 *
 * @param at end of the window, epoch milliseconds
 * @param bytes full size of the last checkpoint
 * @param input records per second of all sources
 */
public record StatePoint(long at, double bytes, double input) {}
