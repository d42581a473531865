/** What a vertex could take in if it were busy all of the time. */
package io.flinksustain.capacity.rate;
