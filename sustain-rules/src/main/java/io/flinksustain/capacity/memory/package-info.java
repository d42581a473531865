/** How much memory a task manager needs, part by part. */
package io.flinksustain.capacity.memory;
