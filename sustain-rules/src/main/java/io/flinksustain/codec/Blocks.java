package io.flinksustain.codec;

import io.flinksustain.report.BytesCache;
import io.flinksustain.report.HeapShare;
import io.flinksustain.report.Interner;
import io.flinksustain.report.JobRef;
import io.flinksustain.report.TableShape;
import io.flinksustain.signal.Scope;
import io.flinksustain.signal.Signal;
import java.io.IOException;

/** The parts of a report that are the same from report to report, and one object for all. */
final class Blocks {
  // With 4 GiB of heap, for ten thousand jobs of five processes with three tables each.
  private static final BytesCache<JobRef> JOBS = new BytesCache<>(1 << 15, HeapShare.of(512));
  private static final BytesCache<TableShape> SHAPES = new BytesCache<>(1 << 19, HeapShare.of(32));
  private static final WrittenBlocks<TableShape> WRITTEN =
      new WrittenBlocks<>(1 << 19, HeapShare.of(64));
  private static final WrittenBlocks<JobRef> WRITTEN_JOBS =
      new WrittenBlocks<>(1 << 15, HeapShare.of(1024));
  private static final Scope[] SCOPES = Scope.values();
  private static final Signal[] SIGNALS = Signal.values();

  private Blocks() {}

  static void write(JobRef job, Encoder out) {
    WRITTEN_JOBS.write(job, out, () -> writeNew(job, out));
  }

  private static void writeNew(JobRef job, Encoder out) {
    out.block(
        () -> {
          out.text(job.cluster());
          out.text(job.namespace());
          out.text(job.deployment());
          out.text(job.jobId());
          out.text(job.jobName());
        });
  }

  static JobRef job(Decoder in) throws IOException {
    return in.block(
        JOBS, j -> Interner.JOBS.get(new JobRef(j.id(), j.id(), j.id(), j.id(), j.id())));
  }

  static void write(TableShape shape, Encoder out) {
    WRITTEN.write(shape, out, () -> writeNew(shape, out));
  }

  private static void writeNew(TableShape shape, Encoder out) {
    out.block(
        () -> {
          out.unsigned(shape.scope().ordinal() * 2L + (shape.delta() ? 1 : 0));
          writeSteps(shape.signals(), out);
          writeSteps(shape.subtasks(), out);
          writeSteps(shape.attempts(), out);
          writeRuns(shape.vertices(), out);
        });
  }

  /** An equal shape as the same object wherever it is read. */
  static TableShape shape(Decoder in) throws IOException {
    return in.block(SHAPES, block -> Interner.SHAPES.get(newShape(block)));
  }

  private static TableShape newShape(Decoder in) throws IOException {
    int scope = in.unsignedInt();
    int[] signals = signals(in);
    int[] subtasks = steps(in);
    int[] attempts = steps(in);
    return new TableShape(
        SCOPES[in.known(scope >> 1, SCOPES)],
        (scope & 1) != 0,
        signals,
        runs(subtasks.length, in),
        subtasks,
        attempts);
  }

  /** Ordinals of signals, all of which there are. */
  static int[] signals(Decoder in) throws IOException {
    int[] signals = steps(in);
    for (int signal : signals) {
      in.known(signal, SIGNALS);
    }
    return signals;
  }

  /** Numbers of which each is mostly close to the one before. */
  static void writeSteps(int[] numbers, Encoder out) {
    out.unsigned(numbers.length);
    long before = 0;
    for (int number : numbers) {
      out.signed(number - before);
      before = number;
    }
  }

  static int[] steps(Decoder in) throws IOException {
    int[] numbers = new int[in.count()];
    long before = 0;
    for (int i = 0; i < numbers.length; i++) {
      before += in.signed();
      numbers[i] = (int) before;
    }
    return numbers;
  }

  /** Words of which many are as the one before. */
  static void writeRuns(String[] words, Encoder out) {
    int start = 0;
    for (int i = 1; i <= words.length; i++) {
      if (i == words.length || !words[i].equals(words[start])) {
        out.unsigned((long) i - start);
        out.word(words[start]);
        start = i;
      }
    }
  }

  static String[] runs(int rows, Decoder in) throws IOException {
    String[] words = new String[rows];
    for (int row = 0; row < rows; ) {
      int length = in.unsignedInt();
      if (length == 0 || length > rows - row) {
        throw in.broken("%d rows should be %d".formatted(length, rows - row));
      }
      String word = in.word();
      for (int next = row + length; row < next; row++) {
        words[row] = word;
      }
    }
    return words;
  }
}
