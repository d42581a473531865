package io.flinksustain.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.flinksustain.fleet.FleetReport;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A report of a fleet as JSON: its parts in snake case, words in lower case, what is no number as
 * null.
 */
public final class FleetJson {
  private static final ObjectMapper MAPPER =
      NounJson.mapper().copy().registerModule(new ShortArrays());

  private FleetJson() {}

  public static String write(FleetReport report) {
    try {
      return MAPPER.writeValueAsString(report);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("writing the report of a fleet", e);
    }
  }

  /** Rows of numbers without a point where they are whole: they are most of a report. */
  private static final class ShortArrays extends SimpleModule {
    ShortArrays() {
      addSerializer(double[].class, new Row());
    }
  }

  private static final class Row extends StdSerializer<double[]> {
    Row() {
      super(double[].class);
    }

    @Override
    public void serialize(double[] row, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeStartArray();
      for (double value : row) {
        write(value, json);
      }
      json.writeEndArray();
    }

    private static void write(double value, JsonGenerator json) throws IOException {
      if (!Double.isFinite(value)) {
        json.writeNull();
      } else if (value == Math.rint(value) && Math.abs(value) < 1L << 53) {
        json.writeNumber((long) value);
      } else {
        json.writeNumber(value);
      }
    }
  }
}
