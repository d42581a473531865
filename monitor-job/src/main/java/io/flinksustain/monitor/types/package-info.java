/** Flink's view of the codecs: how what is on streams and in state is typed. */
package io.flinksustain.monitor.types;
