package io.flinksustain.fleet;

import java.util.List;

/**
 * A fleet of jobs over some time.
 *
 * @param from start of the first window of any job, epoch milliseconds
 * @param to end of the last one
 * @param windowMs length of a window
 * @param prices that costs are said by; null when there are none
 * @param totals of all jobs
 * @param jobs what harms most first, then in order of the key
 */
public record FleetReport(
    long from, long to, long windowMs, PriceText prices, Totals totals, List<JobReport> jobs) {}
