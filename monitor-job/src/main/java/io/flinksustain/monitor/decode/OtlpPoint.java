package io.flinksustain.monitor.decode;

import com.google.protobuf.InvalidProtocolBufferException;
import io.flinksustain.signal.Scope;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** One point of a metric after the other, read from its bytes. */
final class OtlpPoint implements LabelSet {
  private final SampleLabels names;
  private final KnownPlaces places;
  private final Map<String, String> resource;
  private final LabelSet written = this::readPlace;
  private final PointOrder order = new PointOrder();
  private final ProtoFields fields = new ProtoFields(new byte[0], 0, 0);
  private long nanos;
  private double value;
  private int attributesFrom;
  private int attributesTo;
  private boolean attributesTogether;
  private boolean attributesAsBefore;

  OtlpPoint(SampleLabels names, KnownPlaces places, Map<String, String> resource) {
    this.names = names;
    this.places = places;
    this.resource = resource;
  }

  /** Reads the point that {@code parent} stands on. */
  void read(ProtoFields parent) throws IOException {
    fields.enter(parent);
    order.advance();
    nanos = 0;
    value = Double.NaN;
    attributesFrom = 0;
    attributesTo = 0;
    attributesTogether = true;
    attributesAsBefore = false;
    boolean hasValue = true;
    while (fields.next()) {
      if (fields.isMessage(NumberDataPoint.ATTRIBUTES_FIELD_NUMBER)) {
        addAttribute();
      } else if (fields.isFixed64(NumberDataPoint.TIME_UNIX_NANO_FIELD_NUMBER)) {
        nanos = fields.number();
      } else if (fields.isFixed64(NumberDataPoint.AS_DOUBLE_FIELD_NUMBER)) {
        value = Double.longBitsToDouble(fields.number());
      } else if (fields.isFixed64(NumberDataPoint.AS_INT_FIELD_NUMBER)) {
        value = fields.number();
      } else if (fields.isVarint(NumberDataPoint.FLAGS_FIELD_NUMBER)) {
        hasValue = !Otlp.hasNoValue(fields.number());
      }
    }
    value = hasValue ? value : Double.NaN;
  }

  long ts() {
    return Otlp.millis(nanos);
  }

  double value() {
    return value;
  }

  /** Says that the next points are of another metric. */
  void beginMetric() {
    order.restart();
  }

  @Override
  public Place place(Scope scope) {
    if (!attributesTogether) {
      return readPlace(scope);
    }
    Place place = attributesAsBefore ? order.place(scope) : null;
    if (place == null) {
      int length = attributesTo - attributesFrom;
      place = places.place(scope, fields.bytes(), attributesFrom, length, resource, written);
      order.set(place, attributesFrom, length);
    }
    return place;
  }

  private void addAttribute() {
    if (attributesTo == 0) {
      attributesFrom = fields.fieldFrom();
      attributesAsBefore = fields.skipSame(order.from(), order.length());
    } else {
      attributesTogether &= attributesTo == fields.fieldFrom();
      attributesAsBefore = false;
    }
    attributesTo = fields.at();
  }

  private Place readPlace(Scope scope) {
    Map<String, String> labels = new HashMap<>(resource);
    try {
      for (KeyValue attribute : NumberDataPoint.parseFrom(fields.whole()).getAttributesList()) {
        labels.put(attribute.getKey(), Otlp.text(attribute.getValue()));
      }
    } catch (InvalidProtocolBufferException e) {
      throw new UncheckedIOException(e);
    }
    return names.place(scope, labels);
  }
}
