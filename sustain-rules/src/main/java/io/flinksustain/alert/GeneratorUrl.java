package io.flinksustain.alert;

import io.flinksustain.report.JobRef;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Fills in where a job's page is: {@code https://flink.example/{cluster}?job={job_id}}.
 *
 * <p>In braces: cluster, namespace, deployment, job_id and job_name, with what has a meaning in an
 * address encoded.
 */
public final class GeneratorUrl {
  private GeneratorUrl() {}

  /** The address for a job. */
  public static String of(String form, JobRef job) {
    return form.replace("{cluster}", encoded(job.cluster()))
        .replace("{namespace}", encoded(job.namespace()))
        .replace("{deployment}", encoded(job.deployment()))
        .replace("{job_id}", encoded(job.jobId()))
        .replace("{job_name}", encoded(job.jobName()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
