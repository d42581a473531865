/**
 * How big a job that does not exist yet has to be: what it sends over the network, keeps as state
 * and writes as checkpoints, from its rates and sizes alone. Sizes are decimal, as link speeds are:
 * 1 kB is 1,000 bytes.
 */
package io.flinksustain.size;
