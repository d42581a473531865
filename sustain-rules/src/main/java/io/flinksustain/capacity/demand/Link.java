package io.flinksustain.capacity.demand;

/**
 * Two vertices of which one feeds the other, by however many edges.
 *
 * @param from vertex id upstream
 * @param to vertex id downstream
 */
public record Link(String from, String to) {}
