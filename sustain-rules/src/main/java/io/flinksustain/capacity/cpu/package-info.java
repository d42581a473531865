/** How many slots go on a task manager, and how much CPU it needs. */
package io.flinksustain.capacity.cpu;
