/**
 * What is known of Flink itself, without Flink: the names of its options, how it reads their
 * values, and how it divides memory.
 */
package io.flinksustain.flink;
