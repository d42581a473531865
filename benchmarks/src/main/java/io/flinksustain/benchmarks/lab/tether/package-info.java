/** The only class of the lab on the class path of the processes that it starts. */
package io.flinksustain.benchmarks.lab.tether;
