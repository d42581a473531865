package io.flinksustain.benchmarks.watched;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.annotation.JsonInclude;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.JsonFactory;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.JsonGenerator;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.JsonParser;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.JsonProcessingException;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.DeserializationContext;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.DeserializationFeature;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.PropertyNamingStrategies;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.SerializerProvider;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.module.SimpleModule;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import org.apache.flink.util.TimeUtils;

/**
 * The written form of plans. It uses the Jackson inside of Flink, because a watched job has no
 * other on its class path.
 */
public final class PlanJson {
  private static final ObjectMapper JSON = mapper(new JsonFactory());

  private PlanJson() {}

  /**
   * A strict mapper: kebab-case names, unknown fields refused, durations as {@code 10s} and sizes
   * as {@code 64mb}.
   */
  public static ObjectMapper mapper(JsonFactory format) {
    SimpleModule units = new SimpleModule();
    addUnit(
        units,
        Duration.class,
        "a duration such as 10s",
        PlanJson::duration,
        duration -> duration.toNanos() + "ns");
    addUnit(
        units,
        MemorySize.class,
        "a size such as 64mb",
        MemorySize::parse,
        size -> size.getBytes() + "b");
    return new ObjectMapper(format)
        .registerModule(units)
        .setPropertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
        .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  /** The plan as one line. */
  public static String write(JobPlan plan) {
    try {
      return JSON.writeValueAsString(plan);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot write the plan of " + plan.name(), e);
    }
  }

  /** The plan back from its line. */
  public static JobPlan read(String json) {
    try {
      return JSON.readValue(json, JobPlan.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not the plan of a watched job: " + e.getMessage(), e);
    }
  }

  /** As Flink writes durations, and {@code 500us} for people without the sign for micro. */
  private static Duration duration(String text) {
    return TimeUtils.parseDuration(text.replaceFirst("us$", "micro"));
  }

  private static <T> void addUnit(
      SimpleModule module,
      Class<T> type,
      String meaning,
      Function<String, T> parse,
      Function<T, String> format) {
    module.addDeserializer(type, new UnitReader<>(type, meaning, parse));
    module.addSerializer(type, new UnitWriter<>(type, format));
  }

  private static final class UnitReader<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;
    private final Class<T> type;
    private final String meaning;
    private final transient Function<String, T> parse;

    UnitReader(Class<T> type, String meaning, Function<String, T> parse) {
      super(type);
      this.type = type;
      this.meaning = meaning;
      this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      String text = parser.getText();
      try {
        return parse.apply(text);
      } catch (IllegalArgumentException | ArithmeticException e) {
        throw context.weirdStringException(text, type, "not " + meaning);
      }
    }
  }

  private static final class UnitWriter<T> extends StdScalarSerializer<T> {
    private static final long serialVersionUID = 1L;
    private final transient Function<T, String> format;

    UnitWriter(Class<T> type, Function<T, String> format) {
      super(type);
      this.format = format;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(format.apply(value));
    }
  }
}
