package io.flinksustain.capacity.parallelism;

import io.flinksustain.capacity.Estimate;

/**
 * What one vertex needs.
 *
 * @param id of the vertex
 * @param parallelism it has now
 * @param wanted records per second that it has to be able to take in
 * @param capacity records per second that it can take in now
 * @param needed subtasks, before partitions and key groups are looked at
 */
public record VertexNeed(
    String id, int parallelism, Estimate wanted, Estimate capacity, Estimate needed) {

  /** Whether it is known that no number of subtasks takes in what is wanted. */
  public boolean isBeyondReach() {
    return wanted.isKnown() && capacity.isKnown() && !needed.isKnown();
  }
}
