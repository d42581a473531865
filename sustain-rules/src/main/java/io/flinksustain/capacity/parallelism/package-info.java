/** How many subtasks every vertex of a job needs. */
package io.flinksustain.capacity.parallelism;
