/** How what flows and what is kept is written: versioned, compact, and read without reflection. */
package io.flinksustain.codec;
