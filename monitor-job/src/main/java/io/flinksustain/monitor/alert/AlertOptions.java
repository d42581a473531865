package io.flinksustain.monitor.alert;

import java.time.Duration;
import java.util.List;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/** Options of the alerts. */
public final class AlertOptions {
  public static final ConfigOption<List<String>> URLS =
      ConfigOptions.key("sustain.alert.urls")
          .stringType()
          .asList()
          .defaultValues()
          .withDescription(
              "The Alertmanagers to tell, such as http://alertmanager:9093, with the path before"
                  + " /api/v2 where there is one. Name each member of a cluster: every one is told"
                  + " everything, and they agree among themselves.");

  public static final ConfigOption<Duration> RESEND =
      ConfigOptions.key("sustain.alert.resend")
          .durationType()
          .defaultValue(Duration.ofMinutes(1))
          .withDescription("How often an alert that fires is said again.");

  public static final ConfigOption<Integer> VALID_RESENDS =
      ConfigOptions.key("sustain.alert.valid-resends")
          .intType()
          .defaultValue(4)
          .withDescription(
              "After how many resend intervals without a word an Alertmanager takes an alert for"
                  + " resolved. It is what becomes of all alerts when Sustain stops.");

  public static final ConfigOption<Duration> PATIENCE =
      ConfigOptions.key("sustain.alert.patience")
          .durationType()
          .defaultValue(Duration.ofMinutes(30))
          .withDescription(
              "After how long without a word of the monitor about a job its alerts are no longer said"
                  + " again: the job is gone, or the monitor is. They are again with the next word."
                  + " More than sustain.classify.refresh, so that an unchanged diagnosis counts.");

  public static final ConfigOption<String> RUNBOOK_BASE =
      ConfigOptions.key("sustain.alert.runbook-base")
          .stringType()
          .defaultValue("")
          .withDescription(
              "What goes before the path of a page in the annotation runbook_url, such as"
                  + " https://git.example/flink-sustain/blob/main; without it the path alone is there,"
                  + " such as docs/rules/slow-sink.md.");

  public static final ConfigOption<String> GENERATOR_URL =
      ConfigOptions.key("sustain.alert.generator-url")
          .stringType()
          .defaultValue("")
          .withDescription(
              "Address of a job's page, for the link Source of an alert, such as"
                  + " https://grafana.example/d/sustain-job?var-namespace={namespace}"
                  + "&var-job={job_name}; filled in are {cluster}, {namespace}, {deployment}, {job_id}"
                  + " and {job_name}. Without it there is no link.");

  public static final ConfigOption<String> USERNAME =
      ConfigOptions.key("sustain.alert.username")
          .stringType()
          .defaultValue("")
          .withDescription("User for basic authentication; its password is in a file.");

  public static final ConfigOption<String> PASSWORD_FILE =
      ConfigOptions.key("sustain.alert.password-file")
          .stringType()
          .defaultValue("")
          .withDescription(
              "File with the password for basic authentication, on the task managers. It is read"
                  + " for every request, so that it may be changed.");

  public static final ConfigOption<String> TOKEN_FILE =
      ConfigOptions.key("sustain.alert.token-file")
          .stringType()
          .defaultValue("")
          .withDescription(
              "File with the token for bearer authentication, on the task managers; read for every"
                  + " request.");

  public static final ConfigOption<String> CA_FILE =
      ConfigOptions.key("sustain.alert.ca-file")
          .stringType()
          .defaultValue("")
          .withDescription(
              "File with the certificates, as PEM, of the authorities to trust, on the task"
                  + " managers. Without it those that the JVM trusts.");

  public static final ConfigOption<Integer> BATCH =
      ConfigOptions.key("sustain.alert.batch")
          .intType()
          .defaultValue(128)
          .withDescription("The most alerts in one request.");

  public static final ConfigOption<Duration> LINGER =
      ConfigOptions.key("sustain.alert.linger")
          .durationType()
          .defaultValue(Duration.ofMillis(500))
          .withDescription("How long an alert waits for others to share a request with.");

  public static final ConfigOption<Duration> TIMEOUT =
      ConfigOptions.key("sustain.alert.timeout")
          .durationType()
          .defaultValue(Duration.ofSeconds(10))
          .withDescription("How long one request may take.");

  public static final ConfigOption<Duration> RETRY =
      ConfigOptions.key("sustain.alert.retry")
          .durationType()
          .defaultValue(Duration.ofSeconds(1))
          .withDescription("The pause after a request that failed; it doubles with each in a row.");

  public static final ConfigOption<Duration> MAX_RETRY =
      ConfigOptions.key("sustain.alert.max-retry")
          .durationType()
          .defaultValue(Duration.ofSeconds(30))
          .withDescription("The longest such pause.");

  private AlertOptions() {}
}
