/** The Flink side of steering: the state and the clock of all lanes, and the policy in force. */
package io.flinksustain.monitor.steer;
