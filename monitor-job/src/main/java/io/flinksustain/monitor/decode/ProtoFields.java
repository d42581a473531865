package io.flinksustain.monitor.decode;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The fields of a protobuf message one by one, without an object for any of them. */
final class ProtoFields {
  private static final VarHandle FIXED64 =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int VARINT_BITS = 70;

  private byte[] bytes;
  private int start;
  private int end;
  private int at;
  private int tag;
  private int fieldFrom;
  private int from;
  private int length;
  private long number;

  /** Of the message in a part of an array. */
  ProtoFields(byte[] bytes, int from, int length) {
    enter(bytes, from, length);
  }

  /** Goes to the message that {@code parent} stands on. */
  void enter(ProtoFields parent) {
    enter(parent.bytes, parent.from, parent.length);
  }

  private void enter(byte[] ofMessage, int messageFrom, int messageLength) {
    bytes = ofMessage;
    start = messageFrom;
    at = messageFrom;
    end = messageFrom + messageLength;
  }

  /** Goes back before the first field. */
  void restart() {
    at = start;
  }

  /** Goes to the next field, and reads over its value; false behind the last. */
  boolean next() throws InvalidProtocolBufferException {
    if (at == end) {
      return false;
    }
    fieldFrom = at;
    tag = (int) varint();
    switch (WireFormat.getTagWireType(tag)) {
      case WireFormat.WIRETYPE_VARINT -> number = varint();
      case WireFormat.WIRETYPE_LENGTH_DELIMITED -> skip(varint());
      case WireFormat.WIRETYPE_FIXED64 -> {
        skip(Long.BYTES);
        number = (long) FIXED64.get(bytes, from);
      }
      case WireFormat.WIRETYPE_FIXED32 -> skip(Integer.BYTES);
      default -> throw new InvalidProtocolBufferException("a field of unknown type");
    }
    return true;
  }

  /**
   * Goes behind as many bytes, the field and those after it, when they are the same as those that
   * begin at {@code earlier} in the array, which must be whole fields.
   */
  boolean skipSame(int earlier, int many) {
    boolean same =
        many > 0
            && many <= end - fieldFrom
            && Arrays.equals(bytes, fieldFrom, fieldFrom + many, bytes, earlier, earlier + many);
    at = same ? fieldFrom + many : at;
    return same;
  }

  /** True when the field is a message or a text. */
  boolean isMessage(int field) {
    return tag == (field << 3 | WireFormat.WIRETYPE_LENGTH_DELIMITED);
  }

  boolean isVarint(int field) {
    return tag == (field << 3 | WireFormat.WIRETYPE_VARINT);
  }

  boolean isFixed64(int field) {
    return tag == (field << 3 | WireFormat.WIRETYPE_FIXED64);
  }

  /** The value of a varint or a number of 64 bits. */
  long number() {
    return number;
  }

  /** The message that the field is. */
  ProtoFields message() {
    return new ProtoFields(bytes, from, length);
  }

  /** The value of a message or a text, for protobuf's own parsers. */
  ByteBuffer value() {
    return ByteBuffer.wrap(bytes, from, length);
  }

  /** All fields, for protobuf's own parsers. */
  ByteBuffer whole() {
    return ByteBuffer.wrap(bytes, start, end - start);
  }

  byte[] bytes() {
    return bytes;
  }

  /** Where the field begins, with its tag. */
  int fieldFrom() {
    return fieldFrom;
  }

  /** Where what was read so far ends. */
  int at() {
    return at;
  }

  /** Where the value of the field begins. */
  int from() {
    return from;
  }

  /** How many bytes the value of the field has. */
  int length() {
    return length;
  }

  private void skip(long size) throws InvalidProtocolBufferException {
    if (size < 0 || size > end - at) {
      throw new InvalidProtocolBufferException("a field is longer than its message");
    }
    from = at;
    length = (int) size;
    at += length;
  }

  private long varint() throws InvalidProtocolBufferException {
    if (at < end && bytes[at] >= 0) {
      return bytes[at++];
    }
    long value = 0;
    for (int shift = 0; shift < VARINT_BITS && at < end; shift += 7) {
      byte b = bytes[at++];
      value |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw new InvalidProtocolBufferException("a number does not end");
  }
}
