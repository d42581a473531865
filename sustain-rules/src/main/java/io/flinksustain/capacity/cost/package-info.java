/** What a change of size costs or saves. */
package io.flinksustain.capacity.cost;
