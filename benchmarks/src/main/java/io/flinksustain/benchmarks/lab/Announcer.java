package io.flinksustain.benchmarks.lab;

import io.flinksustain.benchmarks.lab.board.Board;
import io.flinksustain.benchmarks.lab.board.JobView;
import io.flinksustain.benchmarks.lab.board.Moment;
import io.flinksustain.benchmarks.lab.board.Rendering;
import io.flinksustain.benchmarks.lab.board.TimelineText;
import io.flinksustain.explain.Paint;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Prints a job or a change when there is news about it, and all jobs once in a while. */
final class Announcer {
  /** A diagnosis and the recommendation that answers it arrive one after the other. */
  private static final Duration GATHER = Duration.ofSeconds(1);

  private static final Duration REFRESH = Duration.ofSeconds(30);

  private final Board board;
  private final Terminal terminal;
  private final Rendering rendering = new Rendering(Paint.ofThisTerminal(), ZoneId.systemDefault());
  private final TimelineText timeline =
      new TimelineText(Paint.ofThisTerminal(), ZoneId.systemDefault());
  private final Map<String, Instant> news = new ConcurrentHashMap<>();
  private Instant lastRefresh = Instant.now();
  private int momentsShown;

  Announcer(Board board, Terminal terminal) {
    this.board = board;
    this.terminal = terminal;
  }

  /** Notes that there is news about a job; any thread. */
  void note(String jobId) {
    news.putIfAbsent(jobId, Instant.now());
  }

  /** Prints what is due; called again and again by one thread. */
  void tick() {
    Instant now = Instant.now();
    for (Moment moment : board.changes().heardSince(momentsShown)) {
      terminal.block(timeline.lines(moment));
      momentsShown++;
    }
    for (JobView job : board.jobs()) {
      Instant since = news.get(job.jobId());
      if (since != null && !now.isBefore(since.plus(GATHER))) {
        news.remove(job.jobId());
        terminal.block(rendering.block(job, now));
      }
    }
    if (!now.isBefore(lastRefresh.plus(REFRESH))) {
      lastRefresh = now;
      List<String> lines = rendering.refresh(board.jobs(), now);
      terminal.block(lines);
    }
  }

  /** Prints all that happened to changes, in order. */
  void conclude() {
    List<String> lines = new ArrayList<>();
    board.changes().moments().forEach(moment -> lines.addAll(timeline.lines(moment)));
    if (!lines.isEmpty()) {
      terminal.say("timeline", "all that happened to changes");
      terminal.block(lines);
    }
  }
}
