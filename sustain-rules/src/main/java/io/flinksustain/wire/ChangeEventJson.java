package io.flinksustain.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinksustain.classify.Evidence;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.ChangeState;
import io.flinksustain.steer.Verdict;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Entries of the log of changes as JSON: the envelope that facts have, too, and the parts of the
 * entry in snake case. {@code verdict} is null where the entry is about none.
 */
public final class ChangeEventJson {
  private static final String KIND = "change";

  private ChangeEventJson() {}

  public static byte[] write(ChangeEvent event) {
    ObjectNode json = Envelope.of(KIND, event.at(), event.job());
    json.put("time", Instant.ofEpochMilli(event.at()).toString());
    json.put("change", event.change()).put("cause", event.cause());
    json.put("knob", event.knob()).put("subject", event.subject());
    json.put("from", event.from()).put("to", event.to());
    json.put("state", word(event.state()));
    json.put("verdict", event.verdict() == null ? null : word(event.verdict()));
    json.put("reason", event.reason());
    write(event.numbers(), json.putArray("numbers"));
    try {
      return Json.mapper().writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("writing an entry of the log of changes", e);
    }
  }

  /**
   * The entry of a record.
   *
   * @throws WireException when the record cannot be read
   */
  public static ChangeEvent read(byte[] record) {
    Envelope envelope = Envelope.read(record);
    if (!envelope.kind().equals(KIND)) {
      throw envelope.wrong("kind", "'" + KIND + "'");
    }
    return new ChangeEvent(
        envelope.neededText("change"),
        envelope.job(),
        envelope.text("cause"),
        envelope.text("knob"),
        envelope.text("subject"),
        envelope.text("from"),
        envelope.text("to"),
        constant(envelope, "state", ChangeState.class),
        envelope.ts(),
        envelope.text("verdict").isEmpty() ? null : constant(envelope, "verdict", Verdict.class),
        envelope.text("reason"),
        numbers(envelope.json().path("numbers")));
  }

  private static <E extends Enum<E>> E constant(Envelope envelope, String field, Class<E> type) {
    String word = envelope.neededText(field);
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> word(constant).equals(word))
        .findFirst()
        .orElseThrow(() -> envelope.wrong(field, "a word that is known here"));
  }

  private static List<Evidence> numbers(JsonNode json) {
    List<Evidence> numbers = new ArrayList<>();
    for (JsonNode number : json) {
      numbers.add(
          new Evidence(
              number.path("feature").asText(),
              number.path("value").asDouble(Double.NaN),
              number.path("unit").asText()));
    }
    return numbers;
  }

  private static void write(List<Evidence> numbers, ArrayNode json) {
    for (Evidence number : numbers) {
      ObjectNode one = json.addObject().put("feature", number.feature());
      if (Double.isFinite(number.value())) {
        one.put("value", number.value());
      } else {
        one.putNull("value");
      }
      one.put("unit", number.unit());
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
