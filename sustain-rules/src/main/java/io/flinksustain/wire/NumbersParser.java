package io.flinksustain.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.json.UTF8StreamJsonParser;
import com.fasterxml.jackson.core.sym.ByteQuadsCanonicalizer;
import io.flinksustain.signal.Signal;
import java.io.IOException;

/**
 * Jackson's parser, with short ways over arrays of plain numbers and over tables that are as one
 * before but for their numbers.
 *
 * <p>A short way either passes over the whole array or table, up to the bracket or brace that
 * closes it, or leaves the parser as it was, to read token by token and to say what is wrong.
 */
final class NumbersParser extends UTF8StreamJsonParser {
  private final Decimal decimal = new Decimal();

  /** The number that was read last. */
  private double value;

  private NumbersParser(
      IOContext context,
      int features,
      ObjectCodec codec,
      ByteQuadsCanonicalizer symbols,
      byte[] json,
      int from,
      int to) {
    super(context, features, null, codec, symbols, json, from, to, 0, false);
  }

  /**
   * Adds the numbers, and NaN for each null, of the array that the parser has just entered; the
   * next token then is the end of the array. False when it holds anything else.
   */
  boolean readNumbers(Doubles into) {
    if (_currToken != JsonToken.START_ARRAY) {
      return false;
    }
    int before = into.size();
    int end = readNumbers(_inputPtr, into);
    if (end < 0) {
      into.cutTo(before);
      return false;
    }
    _inputPtr = end;
    return true;
  }

  /**
   * The values of the table that the parser has just entered, when it is as one before but for its
   * numbers; the next token then is the end of the table. Null when it is not.
   */
  KnownTable readKnownTable() {
    int at = TableFrame.firstNumber(_inputBuffer, _inputPtr, _inputEnd);
    TableFrame frame = at < 0 ? null : TableFrame.find(_inputBuffer, _inputPtr, at);
    if (frame == null) {
      return null;
    }
    KnownTable table = new KnownTable(frame);
    for (int row = 0; row < frame.rows() && at >= 0; row++) {
      at = readRow(at, table);
      at = at < 0 ? at : frame.skip(row, _inputBuffer, at, _inputEnd);
    }
    if (at < 0) {
      return null;
    }
    _inputPtr = at - 1;
    return table;
  }

  /** Where the parser stands in {@link #bytes}: behind the bracket or brace it read last. */
  int position() {
    return _inputPtr;
  }

  /** The record. */
  byte[] bytes() {
    return _inputBuffer;
  }

  /** Where the bracket behind as many numbers as there are columns is; negative when it is not. */
  private int readRow(int from, KnownTable into) {
    Signal[] columns = into.frame().columns().signals();
    int at = from;
    for (int column = 0; column < columns.length; column++) {
      at = readNumber(at);
      if (at < 0 || !is(column + 1 < columns.length ? ',' : ']', at++)) {
        return -1;
      }
      into.add(columns[column], value);
    }
    return at - 1;
  }

  /** Where the bracket behind the numbers is, negative when there is anything else before it. */
  private int readNumbers(int from, Doubles into) {
    int at = from;
    do {
      at = readNumber(at);
      into.add(value);
    } while (at >= 0 && is(',', at) && at++ >= 0);
    return at >= 0 && is(']', at) ? at : -1;
  }

  /** Where the next comma or bracket has to be, negative when no number and no null is here. */
  private int readNumber(int from) {
    int at = skipSpaces(from);
    if (is('n', at)) {
      value = Double.NaN;
      return is('u', at + 1) && is('l', at + 2) && is('l', at + 3) ? skipSpaces(at + 4) : -1;
    }
    int after = decimal.read(_inputBuffer, at, _inputEnd);
    value = decimal.value();
    return after < 0 ? after : skipSpaces(after);
  }

  private int skipSpaces(int from) {
    int at = from;
    while (is(' ', at)) {
      at++;
    }
    return at;
  }

  private boolean is(char c, int at) {
    return at < _inputEnd && _inputBuffer[at] == c;
  }

  /** Makes such parsers for bytes in UTF-8; for other encodings Jackson's own. */
  static final class Factory extends JsonFactory {
    private static final long serialVersionUID = 1;

    /** As in {@link Json}: field names of foreign records do not stay in the JVM's pool. */
    Factory() {
      super(new JsonFactoryBuilder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES));
    }

    @Override
    protected JsonParser _createParser(byte[] json, int offset, int length, IOContext context)
        throws IOException {
      // In UTF-16 and UTF-32 a zero stands before or behind the first character.
      if (length < 2 || json[offset] != '{' || json[offset + 1] == 0) {
        return super._createParser(json, offset, length, context);
      }
      return new NumbersParser(
          context,
          _parserFeatures,
          _objectCodec,
          _byteSymbolCanonicalizer.makeChild(_factoryFeatures),
          json,
          offset,
          offset + length);
    }
  }
}
