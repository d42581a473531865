package io.flinksustain.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.json.UTF8StreamJsonParser;
import com.fasterxml.jackson.core.sym.ByteQuadsCanonicalizer;
import java.io.IOException;

/**
 * Jackson's parser, with a short way over arrays of plain numbers.
 *
 * <p>The short way either passes over the whole array, up to the bracket that closes it, or leaves
 * the parser as it was, to read token by token and to say what is wrong.
 */
final class NumbersParser extends UTF8StreamJsonParser {
  private final Decimal number = new Decimal();

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
    int at = _inputPtr;
    do {
      at = readNumber(skipSpaces(at), into);
    } while (at >= 0 && is(',', at) && at++ >= 0);
    if (at < 0 || !is(']', at)) {
      into.cutTo(before);
      return false;
    }
    _inputPtr = at;
    return true;
  }

  /** Where the next comma or bracket has to be, negative when no number and no null is here. */
  private int readNumber(int at, Doubles into) {
    if (is('n', at)) {
      into.add(Double.NaN);
      return is('u', at + 1) && is('l', at + 2) && is('l', at + 3) ? skipSpaces(at + 4) : -1;
    }
    int after = number.read(_inputBuffer, at, _inputEnd);
    into.add(number.value());
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
