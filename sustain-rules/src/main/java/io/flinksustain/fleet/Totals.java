package io.flinksustain.fleet;

import io.flinksustain.classify.Severity;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a fleet comes to. Sums leave out what is not known; they are 0 when nothing is.
 *
 * @param jobs how many there are
 * @param critical of them that fail at their work
 * @param warning of them that are harmed, or soon will be
 * @param info of them that waste, or that too little is known of
 * @param ok of them with nothing wrong
 * @param unpriced of them whose cost is not known
 * @param perMonth cost of those that are priced
 * @param idlePerMonth the part of it that pays for CPU that was not used, headroom included
 * @param savingPerMonth what the recommendations save
 * @param extraPerMonth what other recommendations cost
 */
public record Totals(
    int jobs,
    int critical,
    int warning,
    int info,
    int ok,
    int unpriced,
    double perMonth,
    double idlePerMonth,
    double savingPerMonth,
    double extraPerMonth) {

  static Totals of(List<JobReport> jobs) {
    return new Totals(
        jobs.size(),
        count(jobs, Severity.CRITICAL),
        count(jobs, Severity.WARNING),
        count(jobs, Severity.INFO),
        count(jobs, Severity.OK),
        (int) jobs.stream().filter(job -> Double.isNaN(job.bill().perMonth())).count(),
        sum(jobs, job -> job.bill().perMonth()),
        sum(jobs, job -> job.bill().perMonth() * (1 - job.cpu())),
        sum(jobs, job -> Math.max(0, job.bill().saving())),
        sum(jobs, job -> Math.max(0, -job.bill().saving())));
  }

  private static int count(List<JobReport> jobs, Severity severity) {
    return (int)
        jobs.stream()
            .filter(job -> job.verdict() != null && job.verdict().severity() == severity)
            .count();
  }

  private static double sum(List<JobReport> jobs, ToDoubleFunction<JobReport> amount) {
    return jobs.stream().mapToDouble(amount).filter(value -> !Double.isNaN(value)).sum();
  }
}
