/** Commands that a person can run on the machine at hand: lab, benchmarks and labelled runs. */
package io.flinksustain.benchmarks;
