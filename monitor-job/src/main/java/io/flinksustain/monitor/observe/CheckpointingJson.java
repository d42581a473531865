package io.flinksustain.monitor.observe;

import static io.flinksustain.monitor.rest.RestJson.required;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.fact.Checkpointing;
import io.flinksustain.fact.Checkpointing.Checkpoint;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code /jobs/:id/checkpoints} and {@code /jobs/:id/checkpoints/config}. */
final class CheckpointingJson {
  /** A job without checkpoints. */
  static final Checkpointing OFF = new Checkpointing(0, 0, 0, 0, "", false, "", "", -1, List.of());

  private CheckpointingJson() {}

  static Checkpointing read(JsonNode config, JsonNode checkpoints) {
    JsonNode durations = checkpoints.path("summary").path("end_to_end_duration");
    return new Checkpointing(
        interval(required(config, "interval").asLong()),
        config.path("timeout").asLong(),
        config.path("min_pause").asLong(),
        config.path("max_concurrent").asInt(),
        config.path("mode").asText(),
        config.path("unaligned_checkpoints").asBoolean(),
        config.path("state_backend").asText(),
        config.path("checkpoint_storage").asText(),
        percentile(durations.path("p99")),
        history(required(checkpoints, "history")));
  }

  /** Flink says "off" with the largest long. */
  private static long interval(long millis) {
    return millis == Long.MAX_VALUE ? 0 : millis;
  }

  /** Without a completed checkpoint Flink writes the text {@code "NaN"}. */
  private static double percentile(JsonNode millis) {
    return millis.isNumber() && Double.isFinite(millis.asDouble()) ? millis.asDouble() : -1;
  }

  private static List<Checkpoint> history(JsonNode entries) {
    List<Checkpoint> history = new ArrayList<>();
    for (JsonNode entry : entries) {
      history.add(
          new Checkpoint(
              entry.path("id").asLong(),
              entry.path("status").asText(),
              entry.path("trigger_timestamp").asLong(),
              entry.path("end_to_end_duration").asLong(),
              entry.path("checkpointed_size").asLong(),
              entry.path("is_savepoint").asBoolean()));
    }
    return history;
  }
}
