/** Kills parts of Sustain in the middle of changes, and checks what became of them. */
package io.flinksustain.benchmarks.chaos;
