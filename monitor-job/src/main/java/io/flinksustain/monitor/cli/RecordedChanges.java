package io.flinksustain.monitor.cli;

import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.monitor.replay.Recordings;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.wire.ChangeEventJson;
import io.flinksustain.wire.WireException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Reads entries of the log of changes from files, one a line. */
final class RecordedChanges {
  private RecordedChanges() {}

  static void read(List<Path> files, Consumer<ChangeEvent> changes) {
    try (Recordings lines = new Recordings(files.stream().map(Path::toString).toList(), 0)) {
      while (lines.hasNext()) {
        changes.accept(read(lines.next()));
      }
    }
  }

  private static ChangeEvent read(RawRecord line) {
    try {
      return ChangeEventJson.read(line.value());
    } catch (WireException e) {
      throw new InputException(
          "%s, line %d is no entry of the log of changes: %s"
              .formatted(line.topic(), line.offset() + 1, e.getMessage()));
    }
  }
}
