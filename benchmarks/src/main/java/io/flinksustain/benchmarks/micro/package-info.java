/** JMH benchmarks of the hot path, a class for each stage: {@code bench micro}. */
package io.flinksustain.benchmarks.micro;
