/** What arrives at every vertex of a job, from what arrives at its sources. */
package io.flinksustain.capacity.demand;
