package io.flinksustain.monitor.options;

import io.flinksustain.monitor.actuate.ActuateOptions;
import io.flinksustain.monitor.advise.AdviseOptions;
import io.flinksustain.monitor.alert.AlertOptions;
import io.flinksustain.monitor.classify.ClassifyOptions;
import io.flinksustain.monitor.decode.DecodeOptions;
import io.flinksustain.monitor.kafka.KafkaOptions;
import io.flinksustain.monitor.observe.ObserveOptions;
import io.flinksustain.monitor.steer.SteerOptions;
import io.flinksustain.monitor.window.WindowOptions;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.configuration.ConfigOption;

/** All options there are, in the order in which data meets them. */
public final class OptionRegistry {
  /** Every class that declares options; a test finds a forgotten one. */
  public static final List<Class<?>> CLASSES =
      List.of(
          RunOptions.class,
          KafkaOptions.class,
          ObserveOptions.class,
          DecodeOptions.class,
          WindowOptions.class,
          ClassifyOptions.class,
          AdviseOptions.class,
          SteerOptions.class,
          ActuateOptions.class,
          AlertOptions.class);

  /** The leading part of every key of ours, which users may leave out. */
  public static final String ROOT = "sustain.";

  /** Prefix under which every option of Flink itself can be set. */
  public static final String FLINK = "flink.";

  private static final Map<String, Declared> BY_KEY = index();

  private OptionRegistry() {}

  /**
   * One declared option.
   *
   * @param option as declared
   * @param type class of its value, or of the elements of its list
   * @param list whether it is a list
   */
  public record Declared(ConfigOption<?> option, Class<?> type, boolean list) {}

  public static Collection<Declared> all() {
    return BY_KEY.values();
  }

  /** The option with this full key, or null. */
  static Declared find(String key) {
    return BY_KEY.get(key);
  }

  /** Prefixes whose keys are handed on as they are, with their prose, in order of the prefix. */
  static Map<String, String> passThrough() {
    Map<String, String> prefixes = new TreeMap<>(KafkaOptions.PASS_THROUGH);
    prefixes.putAll(ObserveOptions.PASS_THROUGH);
    prefixes.putAll(ActuateOptions.PASS_THROUGH);
    return prefixes;
  }

  /** Whether a full key is not ours to judge and is handed on as it is. */
  static boolean passesThrough(String key) {
    return key.startsWith(FLINK)
        || passThrough().keySet().stream()
            .anyMatch(p -> key.startsWith(p) && key.length() > p.length());
  }

  /** The options of one class in the order of declaration. */
  public static List<Declared> of(Class<?> owner) {
    List<Declared> found = new ArrayList<>();
    for (Field field : owner.getFields()) {
      if (field.getType() == ConfigOption.class) {
        found.add(declared(field));
      }
    }
    return found;
  }

  private static Declared declared(Field field) {
    try {
      Type type = argument(field.getGenericType());
      boolean list = type instanceof ParameterizedType;
      Class<?> element = (Class<?>) (list ? argument(type) : type);
      return new Declared((ConfigOption<?>) field.get(null), element, list);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(field + " must be public", e);
    }
  }

  private static Type argument(Type type) {
    return ((ParameterizedType) type).getActualTypeArguments()[0];
  }

  private static Map<String, Declared> index() {
    Map<String, Declared> index = new TreeMap<>();
    CLASSES.forEach(c -> of(c).forEach(d -> index.put(d.option().key(), d)));
    return index;
  }
}
