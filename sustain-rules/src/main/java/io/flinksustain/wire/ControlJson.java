package io.flinksustain.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinksustain.steer.Control;
import io.flinksustain.steer.Control.Approve;
import io.flinksustain.steer.Control.By;
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
    json.put("order", order(control)).put("who", control.by().who());
    json.put("reason", control.by().reason());
    json.put("lane", control.scope().lane()).put("job", control.scope().job());
    if (control instanceof Approve approve) {
      json.put("change", approve.change());
    } else if (control instanceof Reject reject) {
      json.put("change", reject.change());
    } else if (control instanceof Snooze snooze) {
      json.put("until", snooze.until());
    }
    try {
      return Json.mapper().writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("writing an order", e);
    }
  }

  /** The word of an order, such as {@code stop-all}. */
  public static String order(Control control) {
    if (control instanceof Approve) {
      return "approve";
    } else if (control instanceof Reject) {
      return "reject";
    } else if (control instanceof Snooze) {
      return "snooze";
    } else if (control instanceof Pause) {
      return "pause";
    } else if (control instanceof Resume) {
      return "resume";
    }
    return control instanceof StopAll ? "stop-all" : "revert-all";
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
    return switch (envelope.neededText("order")) {
      case "approve" -> new Approve(by, scope, envelope.neededText("change"));
      case "reject" -> new Reject(by, scope, envelope.neededText("change"));
      case "snooze" -> new Snooze(by, scope, until(envelope));
      case "pause" -> new Pause(by, scope);
      case "resume" -> new Resume(by, scope);
      case "stop-all" -> new StopAll(by, scope);
      case "revert-all" -> new RevertAll(by, scope);
      default -> throw envelope.wrong("order", ORDERS);
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
