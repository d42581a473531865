/** What a report shows of a fleet of jobs: their verdicts, their courses over time, their costs. */
package io.flinksustain.fleet;
