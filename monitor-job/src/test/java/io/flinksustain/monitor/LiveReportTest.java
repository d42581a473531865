package io.flinksustain.monitor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.advise.Conditions;
import io.flinksustain.advise.CostEffect;
import io.flinksustain.advise.Recommendation;
import io.flinksustain.change.Action;
import io.flinksustain.change.Command;
import io.flinksustain.change.Outcome;
import io.flinksustain.change.Result;
import io.flinksustain.change.Setting;
import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Evidence;
import io.flinksustain.classify.Severity;
import io.flinksustain.classify.Subject;
import io.flinksustain.classify.Symptom;
import io.flinksustain.monitor.cli.Cli;
import io.flinksustain.monitor.cli.ExitCode;
import io.flinksustain.monitor.kafka.KafkaOptions;
import io.flinksustain.monitor.kafka.Topics;
import io.flinksustain.monitor.testing.Complaints;
import io.flinksustain.monitor.testing.FreePorts;
import io.flinksustain.monitor.testing.KafkaBroker;
import io.flinksustain.monitor.testing.SyntheticJob;
import io.flinksustain.report.JobRef;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.ChangeState;
import io.flinksustain.wire.ChangeEventJson;
import io.flinksustain.wire.ChangeJson;
import io.flinksustain.wire.FactJson;
import io.flinksustain.wire.ReportJson;
import io.flinksustain.wire.VerdictJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The report of the topics of a real broker, as a platform would have filled them. */
@Timeout(180)
class LiveReportTest {
  private static final int WINDOW_MS = 10_000;
  private static final int INTERVAL_MS = 2_000;
  private static final int WINDOWS = 12;
  private static final SyntheticJob HELD = SyntheticJob.slowSink("held", 'b');
  private static final SyntheticJob CALM = SyntheticJob.healthy("calm", 'c');
  private static final JobRef GONE = new JobRef("test", "", "gone", "d1", "gone");

  private static KafkaBroker broker;
  private static KafkaProducer<byte[], byte[]> producer;
  private static long start;

  @TempDir Path folder;
  @TempDir Path options;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void fill() throws Exception {
    broker = KafkaBroker.start();
    // Brokers that stamp records would have all of them measured now.
    createUnstamped("live.metrics", "live.facts");
    Topics.ensure(configuration("live."));
    Topics.ensure(configuration("silent."));
    start = System.currentTimeMillis() / WINDOW_MS * WINDOW_MS - 20L * WINDOW_MS;
    try (KafkaProducer<byte[], byte[]> all =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer = all;
      measure(List.of(HELD, CALM));
      judge();
      act();
    }
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  void putsWhatWasMeasuredBesideWhatWasSaidAndDone() throws IOException {
    Path html = folder.resolve("report.html");

    assertThat(report(html)).isEqualTo(ExitCode.OK);

    assertThat(out.toString()).startsWith(html + ": 2 jobs, ").contains(" to ", "kB");
    assertThat(html)
        .content()
        .contains("\"from\":" + start, "\"to\":" + (start + WINDOWS * WINDOW_MS))
        .contains("\"states\":\"pppppppppppp\"", "\"states\":\"wwwwwwwwwwww\"", "\"heap\"")
        .contains("\"name\":\"records_in\"")
        .contains("\"cause\":\"cosmic-rays\"", "\"kind\":\"symptom\"", "\"title\":\"full-moon\"")
        .contains("\"per_month\":876", "\"per_month_after\":584")
        .contains("parallelism from 2 to 1: applying", "command to apply: parallelism from 2 to 1")
        .contains("apply: refused by flink-rest");
  }

  /** The rules would call it slow-sink; what counts is what the platform said. */
  @Test
  void judgesNothingASecondTimeAndSaysWhatItLeavesOut() throws IOException {
    Path html = folder.resolve("report.html");

    assertThat(report(html)).isEqualTo(ExitCode.OK);

    assertThat(html).content().doesNotContain("slow-sink", "test//gone", "yesterday");
    assertThat(Complaints.in(err))
        .satisfiesExactly(
            line -> assertThat(line).contains("a record of live.changes is left out: "),
            line -> assertThat(line).contains("nothing was measured", ": test//gone"));
  }

  @Test
  void isOfTheJobsThatAreNamed() throws IOException {
    Path html = folder.resolve("report.html");

    assertThat(report(html, "--job", "calm")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).startsWith(html + ": 1 job, ");
    assertThat(html).content().contains("test//calm").doesNotContain("test//held", "cosmic-rays");

    assertThat(report(html, "--job", "clam")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("nothing is known of a job 'clam'; near are: test//calm");
  }

  @Test
  void keepsTheEarlierPageWhereThereIsNothingToReport() throws IOException {
    Path html = Files.writeString(folder.resolve("report.html"), "the one of yesterday");

    assertThat(report(html, "--kafka.prefix", "silent.")).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(report(html, "--since", "1s")).isEqualTo(ExitCode.ENVIRONMENT);

    assertThat(Complaints.in(err))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains("nothing to report: ", "--since 6h"));
    assertThat(html).hasContent("the one of yesterday");
    assertThat(folder.toFile().list()).containsExactly("report.html");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void saysWhatIsWrongWithTheBrokersTheTopicsOrTheFile() throws IOException {
    Path html = folder.resolve("report.html");
    String nobody = "127.0.0.1:" + FreePorts.pick(1).get(0);

    assertThat(report(html, "--kafka.prefix", "none.")).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(report(html, "--kafka.bootstrap-servers=" + nobody, "--kafka.admin-timeout", "1 s"))
        .isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(report(folder.resolve("no/report.html"), "--kafka.prefix", "none."))
        .isEqualTo(ExitCode.USAGE);

    assertThat(Complaints.in(err))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("sustain: there is no topic none.metrics on "),
            line -> assertThat(line).contains("no Kafka broker answers at " + nobody),
            line -> assertThat(line).contains("cannot write ", "(--html): there is no folder "));
    assertThat(html).doesNotExist();
  }

  private int report(Path html, String... words) throws IOException {
    Path config =
        Files.writeString(
            options.resolve("sustain.yaml"),
            """
            kafka:
              bootstrap-servers: %s
              prefix: live.
            window:
              size: 10 s
              stagger: false
            """
                .formatted(broker.bootstrapServers()));
    List<String> line = new ArrayList<>(List.of("report", "--html", html.toString()));
    line.addAll(List.of("--config", config.toString()));
    line.addAll(List.of(words));
    return new Cli(new FlinkEngine(), new PrintWriter(out), new PrintWriter(err))
        .execute(line.toArray(String[]::new));
  }

  private static void createUnstamped(String... names) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      for (String name : names) {
        NewTopic topic = new NewTopic(name, 3, (short) 1);
        topic.configs(Map.of("message.timestamp.type", "CreateTime"));
        admin.createTopics(List.of(topic)).all().get();
      }
    }
  }

  /** In order of time, since all may lie in one partition. */
  private static void measure(List<SyntheticJob> jobs) throws Exception {
    for (SyntheticJob job : jobs) {
      for (var fact : job.facts(start)) {
        send("live.facts", job.ref(), start, FactJson.write(fact));
      }
    }
    long end = start + (long) WINDOWS * WINDOW_MS;
    for (long ts = start; ts < end; ts += INTERVAL_MS) {
      for (SyntheticJob job : jobs) {
        var manager = job.jobManagerReport(ts, INTERVAL_MS);
        send("live.metrics", job.ref(), ts, ReportJson.write(List.of(manager)));
        var worker = job.taskManagerReport(ts, INTERVAL_MS);
        send("live.metrics", job.ref(), ts, ReportJson.write(List.of(worker)));
      }
    }
  }

  private static void judge() throws Exception {
    long day = 24 * 3_600_000L;
    say("symptoms", HELD.ref(), VerdictJson.write(symptom("yesterday", true, start - day)));
    say("symptoms", HELD.ref(), VerdictJson.write(symptom("yesterday", false, start - day / 2)));
    say("symptoms", HELD.ref(), VerdictJson.write(symptom("full-moon", true, start)));
    say("diagnoses", HELD.ref(), VerdictJson.write(diagnosis(HELD.ref(), "cosmic-rays")));
    say("diagnoses", CALM.ref(), VerdictJson.write(diagnosis(CALM.ref(), "healthy")));
    say("diagnoses", GONE, VerdictJson.write(diagnosis(GONE, "healthy")));
    say("recommendations", HELD.ref(), VerdictJson.write(recommendation()));
  }

  private static void act() throws Exception {
    Command command =
        new Command(
            "c1/apply",
            "c1",
            Action.APPLY,
            HELD.ref(),
            List.of(new Setting("parallelism", "", "2", "1")),
            start + WINDOW_MS,
            start + 10 * WINDOW_MS);
    Outcome outcome =
        new Outcome(
            "c1/apply",
            "c1",
            Action.APPLY,
            HELD.ref(),
            Result.REFUSED,
            "It is not allowed.",
            List.of(),
            "flink-rest",
            start + 2 * WINDOW_MS);
    say("changes", HELD.ref(), "{}".getBytes(UTF_8));
    say("changes", HELD.ref(), ChangeEventJson.write(change()));
    say("commands", HELD.ref(), ChangeJson.write(command));
    say("outcomes", HELD.ref(), ChangeJson.write(outcome));
  }

  private static void say(String topic, JobRef job, byte[] value) throws Exception {
    send("live." + topic, job, System.currentTimeMillis(), value);
  }

  private static void send(String topic, JobRef job, long ts, byte[] value) throws Exception {
    producer.send(new ProducerRecord<>(topic, null, ts, job.key().getBytes(UTF_8), value)).get();
  }

  private static Symptom symptom(String rule, boolean firing, long at) {
    return new Symptom(
        HELD.ref(),
        rule,
        "abc",
        false,
        firing,
        Severity.WARNING,
        Subject.JOB,
        at,
        at,
        List.of(),
        "So it is.",
        "");
  }

  private static Diagnosis diagnosis(JobRef job, String cause) {
    return new Diagnosis(
        job,
        cause,
        cause.equals("healthy") ? Severity.OK : Severity.WARNING,
        Subject.JOB,
        start,
        start + WINDOW_MS,
        List.of(new Evidence("busy.mean", 0.98, "ratio")),
        List.of(),
        1,
        List.of(),
        "So it is.",
        "");
  }

  private static Recommendation recommendation() {
    return new Recommendation(
        HELD.ref(),
        true,
        "cosmic-rays",
        Subject.JOB,
        "parallelism.default",
        "2",
        "1",
        "1",
        "4",
        "Less parallelism.",
        "It idles.",
        "Busy between 50 and 80 %.",
        "The biggest job first.",
        0.9,
        start + WINDOW_MS,
        start + 24 * 3_600_000L,
        List.of(),
        new CostEffect("EUR", 876, 584, 0.3, 0.2),
        List.of(),
        Conditions.UNKNOWN);
  }

  private static ChangeEvent change() {
    return new ChangeEvent(
        "c1",
        HELD.ref(),
        "cosmic-rays",
        "parallelism",
        "",
        "2",
        "1",
        ChangeState.APPLYING,
        start + WINDOW_MS,
        null,
        "The command is out.",
        List.of());
  }

  private static Configuration configuration(String prefix) {
    Configuration configuration = new Configuration();
    configuration.set(KafkaOptions.BOOTSTRAP_SERVERS, broker.bootstrapServers());
    configuration.set(KafkaOptions.PREFIX, prefix);
    return configuration;
  }
}
