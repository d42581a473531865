package io.flinksustain.cost;

import java.io.Serializable;

/**
 * A machine that is sold whole.
 *
 * @param cores its vCPUs, above 0
 * @param gib its memory in GiB, above 0
 * @param hour its price for one hour, above 0
 */
public record Instance(double cores, double gib, double hour) implements Serializable {}
