/** How often a job checkpoints, and how long it waits for one. */
package io.flinksustain.capacity.checkpoint;
