/** The Flink side of steering: the state and the clock of each lane. */
package io.flinksustain.monitor.steer;
