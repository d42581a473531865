/** What Sustain said about each job, and how it looks on a terminal. */
package io.flinksustain.benchmarks.lab.board;
