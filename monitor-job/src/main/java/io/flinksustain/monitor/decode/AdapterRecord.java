package io.flinksustain.monitor.decode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.flinksustain.wire.Decimal;
import java.util.Arrays;

/**
 * Takes apart a record of prometheus-kafka-adapter as its Go program writes it, fields in the order
 * of the alphabet and without spaces, so that labels, name and time can be known by their bytes:
 *
 * <pre>{"labels":{"__name__":"NAME",LABELS},"name":"NAME","timestamp":"TIME","value":"VALUE"}</pre>
 *
 * <p>NAME holds letters, digits, colons and underscores only, and VALUE is a plain number, so a
 * JSON parser comes to LABELS, and out of them, in the same state whatever NAME, TIME and VALUE
 * are: what one parse of LABELS has found holds for each record with these bytes.
 */
final class AdapterRecord {
  private static final byte[] HEAD = ascii("{\"labels\":{\"__name__\":\"");
  private static final byte[] AFTER_LABELS = ascii("},\"name\":\"");
  private static final byte[] AFTER_NAME = ascii("\",\"timestamp\":\"");
  private static final byte[] AFTER_TIME = ascii("\",\"value\":\"");
  private static final byte[] TAIL = ascii("\"}");
  private static final int TIME_LENGTH = "2026-01-01T00:00:00Z".length();
  private static final int MAX_VALUE_LENGTH = 32;
  private static final boolean[] OF_NAME = lettersOfNames();

  private final Decimal number = new Decimal();
  private byte[] bytes;
  private int labelsFrom;
  private int labelsTo;
  private int nameFrom;
  private int nameTo;

  /** False when the record is not of this form; a JSON parser has to say what it is. */
  boolean read(byte[] record) {
    bytes = record;
    int valueTo = record.length - TAIL.length;
    int valueFrom = Math.max(0, valueTo);
    int least = Math.max(0, valueTo - MAX_VALUE_LENGTH);
    while (valueFrom > least && record[valueFrom - 1] != '"') {
      valueFrom--;
    }
    int timeTo = valueFrom - AFTER_TIME.length;
    nameTo = timeTo - TIME_LENGTH - AFTER_NAME.length;
    return isAt(valueTo, TAIL)
        && isAt(timeTo, AFTER_TIME)
        && isAt(nameTo, AFTER_NAME)
        && number.read(record, valueFrom, valueTo) == valueTo
        && findName()
        && findLabels();
  }

  byte[] bytes() {
    return bytes;
  }

  int labelsFrom() {
    return labelsFrom;
  }

  int labelsLength() {
    return labelsTo - labelsFrom;
  }

  int nameFrom() {
    return nameFrom;
  }

  int nameLength() {
    return nameTo - nameFrom;
  }

  /** The time as written, in 20 characters. */
  int timeFrom() {
    return nameTo + AFTER_NAME.length;
  }

  String time() {
    return text(timeFrom(), TIME_LENGTH);
  }

  String name() {
    return text(nameFrom, nameLength());
  }

  double value() {
    return number.value();
  }

  boolean hasTime(byte[] time) {
    int from = timeFrom();
    return Arrays.equals(time, 0, time.length, bytes, from, from + TIME_LENGTH);
  }

  private boolean findName() {
    nameFrom = nameTo;
    while (nameFrom > 0 && OF_NAME[bytes[nameFrom - 1] & 0xFF]) {
      nameFrom--;
    }
    labelsTo = nameFrom - AFTER_LABELS.length;
    return isAt(labelsTo, AFTER_LABELS);
  }

  /** Behind the name, which is the same one. */
  private boolean findLabels() {
    int at = HEAD.length + nameLength();
    labelsFrom = at + 2;
    return isAt(0, HEAD)
        && labelsFrom < labelsTo
        && Arrays.equals(bytes, HEAD.length, at, bytes, nameFrom, nameTo)
        && bytes[at] == '"'
        && bytes[at + 1] == ',';
  }

  private static boolean[] lettersOfNames() {
    boolean[] letters = new boolean[1 << Byte.SIZE];
    "_:0123456789".chars().forEach(c -> letters[c] = true);
    for (int c = 'a'; c <= 'z'; c++) {
      letters[c] = true;
      letters[Character.toUpperCase(c)] = true;
    }
    return letters;
  }

  private boolean isAt(int at, byte[] expected) {
    int to = at + expected.length;
    return at >= 0
        && to <= bytes.length
        && Arrays.equals(bytes, at, to, expected, 0, expected.length);
  }

  private String text(int from, int length) {
    return new String(bytes, from, length, ISO_8859_1);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
