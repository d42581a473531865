/** The Flink side of classifying: rule state a job, rules by broadcast. */
package io.flinksustain.monitor.classify;
