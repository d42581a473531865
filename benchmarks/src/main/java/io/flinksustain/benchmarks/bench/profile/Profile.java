package io.flinksustain.benchmarks.bench.profile;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.flinksustain.benchmarks.bench.job.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where Java code spent its time between two instants. Collector and compiler are not in it: the
 * recorder samples Java threads only.
 *
 * @param samples taken
 * @param methods in which the threads were
 * @param packages of these methods
 * @param stages innermost packages of our own that called them
 * @param tasks threads
 */
public record Profile(
    long samples,
    List<Share> methods,
    List<Share> packages,
    List<Share> stages,
    List<Share> tasks) {
  private static final int METHODS = 40;
  private static final int GROUPS = 20;
  private static final int HEAD = 12;
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Sums a recording up. */
  public static Profile read(Path recording, Progress from, Progress to) {
    List<Stack> stacks = new ArrayList<>();
    try (RecordingFile file = new RecordingFile(recording)) {
      while (file.hasMoreEvents()) {
        RecordedEvent event = file.readEvent();
        if (isSample(event) && isBetween(event.getStartTime(), from, to)) {
          stacks.add(Stack.of(event));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + recording, e);
    }
    return of(stacks);
  }

  static Profile of(List<Stack> stacks) {
    return new Profile(
        stacks.size(),
        Share.of(stacks, Stack::top, METHODS),
        Share.of(stacks, Stack::topPackage, GROUPS),
        Share.of(stacks, Stack::stage, GROUPS),
        Share.of(stacks, Stack::task, GROUPS));
  }

  /** Writes all of it as one JSON object. */
  public void writeJson(Path file) {
    try {
      JSON.writeValue(file.toFile(), this);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the profile to " + file, e);
    }
  }

  /** Writes it as markdown, and in front of it what it is the profile of. */
  public void writeText(Path file, String of) {
    List<String> text = new ArrayList<>(List.of(of + ':', ""));
    text.addAll(lines(Integer.MAX_VALUE));
    try {
      Files.write(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the profile to " + file, e);
    }
  }

  /** The top of it, for a terminal. */
  public List<String> head() {
    return lines(HEAD);
  }

  private List<String> lines(int limit) {
    List<String> lines = new ArrayList<>();
    lines.add(samples + " samples of Java threads, after the warm-up");
    table(lines, "stage (innermost package of our own)", stages, limit);
    table(lines, "task", tasks, limit);
    table(lines, "package", packages, limit);
    table(lines, "method", methods, limit);
    return lines;
  }

  private static void table(List<String> lines, String title, List<Share> shares, int limit) {
    lines.addAll(List.of("", "| share | " + title + " |", "|---:|---|"));
    shares.stream().limit(limit).map(Profile::line).forEach(lines::add);
  }

  private static String line(Share share) {
    return String.format(Locale.ROOT, "| %4.1f %% | %s |", share.share() * 100, share.name());
  }

  private static boolean isSample(RecordedEvent event) {
    return event.getEventType().getName().equals("jdk.ExecutionSample")
        && event.getStackTrace() != null
        && !event.getStackTrace().getFrames().isEmpty()
        && event.getThread("sampledThread") != null;
  }

  private static boolean isBetween(Instant at, Progress from, Progress to) {
    return at.toEpochMilli() >= from.millis() && at.toEpochMilli() <= to.millis();
  }
}
