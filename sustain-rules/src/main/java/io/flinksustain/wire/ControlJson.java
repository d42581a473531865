package io.flinksustain.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinksustain.steer.Control;
import io.flinksustain.steer.Control.Approve;
import io.flinksustain.steer.Control.By;
import io.flinksustain.steer.Control.Kind;
import io.flinksustain.steer.Control.Pause;
import io.flinksustain.steer.Control.Reject;
import io.flinksustain.steer.Control.Resume;
import io.flinksustain.steer.Control.RevertAll;
import io.flinksustain.steer.Control.Snooze;
import io.flinksustain.steer.Control.StopAll;
import io.flinksustain.steer.Scope;
import java.io.UncheckedIOException;

/**
 * Orders of people as JSON:
 *
 * <pre>
 * {"v":1,"kind":"control","ts":1767225600123,"order":"approve","who":"ann","change":"9f86d081884c7d65"}
 * {"v":1,"kind":"control","ts":1767225600123,"order":"pause","who":"ann","lane":"eu1/payments"}
 * </pre>
 *
 * <p>{@code ts} is when it was ordered. Without {@code lane} it is for all lanes, and without
 * {@code job}, the key of a job, for all jobs of a lane.
 */
public final class ControlJson {
  private static final String KIND = "control";
  private static final String ORDERS =
      "approve, reject, snooze, pause, resume, stop-all or revert-all";

  private ControlJson() {}

  public static byte[] write(Control control) {
    ObjectNode json = Json.mapper().createObjectNode();
    json.put("v", Fields.VERSION).put("kind", KIND).put("ts", control.by().at());
    json.put("order", control.kind().word()).put("who", control.by().who());
    json.put("reason", control.by().reason());
    json.put("lane", control.scope().lane()).put("job", control.scope().job());
    switch (control.kind()) {
      case APPROVE, REJECT -> json.put("change", control.change());
      case SNOOZE -> json.put("until", control.until());
      case PAUSE, RESUME, STOP_ALL, REVERT_ALL -> {
        // Their scope says it all.
      }
    }
    try {
      return Json.mapper().writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("writing an order", e);
    }
  }

  /**
   * The order of a record.
   *
   * @throws WireException when the record cannot be read
   */
  public static Control read(byte[] record) {
    Envelope envelope = Envelope.read(record);
    if (!envelope.kind().equals(KIND)) {
      throw envelope.wrong("kind", "'" + KIND + "'");
    }
    By by = new By(envelope.neededText("who"), envelope.ts(), envelope.text("reason"));
    Scope scope = new Scope(envelope.text("lane"), envelope.text("job"));
    Kind kind =
        Kind.of(envelope.neededText("order")).orElseThrow(() -> envelope.wrong("order", ORDERS));
    return switch (kind) {
      case APPROVE -> new Approve(by, scope, envelope.neededText("change"));
      case REJECT -> new Reject(by, scope, envelope.neededText("change"));
      case SNOOZE -> new Snooze(by, scope, until(envelope));
      case PAUSE -> new Pause(by, scope);
      case RESUME -> new Resume(by, scope);
      case STOP_ALL -> new StopAll(by, scope);
      case REVERT_ALL -> new RevertAll(by, scope);
    };
  }

  private static long until(Envelope envelope) {
    JsonNode until = envelope.needed("until");
    if (!until.isIntegralNumber() || !until.canConvertToLong()) {
      throw envelope.wrong("until", "milliseconds since the epoch as a whole number");
    }
    return until.longValue();
  }
}
