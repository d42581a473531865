/** The command line. Its classes mention Flink only where a command needs it. */
package io.flinksustain.monitor.cli;
