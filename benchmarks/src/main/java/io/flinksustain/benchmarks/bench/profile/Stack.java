package io.flinksustain.benchmarks.bench.profile;

import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedMethod;

/**
 * What one thread was at when it was sampled.
 *
 * @param thread its name
 * @param frames {@code package.Class.method}, the innermost first
 */
record Stack(String thread, List<String> frames) {
  private static final String OURS = "io.flinksustain.";

  static Stack of(RecordedEvent sample) {
    List<String> frames =
        sample.getStackTrace().getFrames().stream().map(frame -> name(frame.getMethod())).toList();
    return new Stack(sample.getThread("sampledThread").getJavaName(), frames);
  }

  private static String name(RecordedMethod method) {
    return method.getType().getName() + '.' + method.getName();
  }

  String top() {
    return frames.get(0);
  }

  String topPackage() {
    return packageOf(top());
  }

  /** The innermost package of our own that the time was spent for. */
  String stage() {
    return frames.stream()
        .filter(frame -> frame.startsWith(OURS))
        .map(Stack::packageOf)
        .findFirst()
        .orElse("(only others' code)");
  }

  /** The thread without the numbers of its subtask and attempt. */
  String task() {
    return thread.replaceFirst(" \\(\\d+/\\d+\\)#\\d+.*", "");
  }

  private static String packageOf(String frame) {
    String type = frame.substring(0, Math.max(0, frame.lastIndexOf('.')));
    return type.substring(0, Math.max(0, type.lastIndexOf('.')));
  }
}
