package io.flinksustain.classify.learn;

/**
 * What a vertex does in one window.
 *
 * @param id of the vertex
 * @param busy threads that it keeps busy: mean busy ratio times parallelism
 * @param rate records per second that it takes in
 */
public record Load(String id, double busy, double rate) {}
