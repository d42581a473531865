/** What is kept of a job over days, in few bytes. */
package io.flinksustain.capacity.history;
