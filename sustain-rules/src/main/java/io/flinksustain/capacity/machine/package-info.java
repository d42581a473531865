/** What a task manager of a job needs, all parts together. */
package io.flinksustain.capacity.machine;
