/** Scenarios as data: what the lab starts, and what befalls it when. */
package io.flinksustain.benchmarks.lab.scenario;
