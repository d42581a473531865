package io.flinksustain.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.classify.Evidence;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.ChangeState;
import io.flinksustain.steer.Verdict;
import io.flinksustain.text.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Entries of the log of changes as JSON: the envelope that facts have, too, and the parts of the
 * entry in snake case. {@code verdict} is null where the entry is about none, and what an entry
 * does not have is read as empty.
 */
public final class ChangeEventJson {
  private static final String KIND = "change";

  private ChangeEventJson() {}

  public static byte[] write(ChangeEvent event) {
    return NounJson.write(KIND, event.job(), event.at(), event);
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
    return Words.parse(envelope.neededText(field), type)
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
}
