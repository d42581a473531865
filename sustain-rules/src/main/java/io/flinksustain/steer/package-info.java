/** The life of a change: who may begin, how it is watched, and how it is taken back. */
package io.flinksustain.steer;
