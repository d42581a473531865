package io.flinksustain.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinksustain.alert.Posting;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/**
 * Alerts as the body of a POST to {@code /api/v2/alerts}: the {@code postableAlerts} of
 * Alertmanager's OpenAPI description of its API v2, with the field names of that.
 */
public final class AlertmanagerJson {
  private AlertmanagerJson() {}

  public static String write(List<Posting> postings) {
    ArrayNode alerts = Json.mapper().createArrayNode();
    postings.forEach(posting -> write(posting, alerts.addObject()));
    try {
      return Json.mapper().writeValueAsString(alerts);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("writing alerts", e);
    }
  }

  private static void write(Posting posting, ObjectNode alert) {
    posting.labels().forEach(alert.putObject("labels")::put);
    posting.annotations().forEach(alert.putObject("annotations")::put);
    alert.put("startsAt", Instant.ofEpochMilli(posting.startsAt()).toString());
    alert.put("endsAt", Instant.ofEpochMilli(posting.endsAt()).toString());
    if (!posting.generatorUrl().isEmpty()) {
      alert.put("generatorURL", posting.generatorUrl());
    }
  }
}
