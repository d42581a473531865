package io.flinksustain.monitor.lint;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.FallbackKey;

/**
 * The options that Flink's classes on the class path declare, as rows of the table of known keys.
 */
final class FlinkOptions {
  private static final Set<String> TYPES =
      Set.of(
          "MemorySize",
          "Duration",
          "Boolean",
          "Integer",
          "Long",
          "Float",
          "Double",
          "String",
          "Map");

  private static final String KEY = "scheduler-mode|[a-z][A-Za-z0-9-]*(\\.[A-Za-z0-9_-]+)+";

  private FlinkOptions() {}

  /** Rows by key: key, type, old names, names of which the value is taken otherwise. */
  static Map<String, String> onTheClassPath() {
    Map<String, String> rows = new TreeMap<>();
    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> entry.matches(".*[/\\\\]flink-[a-z-]+-2\\.3\\.0\\.jar"))
        .flatMap(jar -> optionClasses(jar).stream())
        .flatMap(FlinkOptions::options)
        .filter(option -> option.key().matches(KEY))
        .forEach(option -> rows.put(option.key(), row(option)));
    return rows;
  }

  private static List<Class<?>> optionClasses(String jar) {
    try (JarFile file = new JarFile(jar)) {
      return file.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.matches("org/apache/flink/(?!table/).*Options\\.class"))
          .<Class<?>>map(name -> load(name.replace('/', '.').replaceFirst("\\.class$", "")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<ConfigOption<?>> options(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .filter(field -> field.getType() == ConfigOption.class)
        .map(FlinkOptions::value);
  }

  private static ConfigOption<?> value(Field field) {
    try {
      field.setAccessible(true);
      return (ConfigOption<?>) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String row(ConfigOption<?> option) {
    return String.join("\t", option.key(), type(option), names(option, true), names(option, false));
  }

  private static String names(ConfigOption<?> option, boolean deprecated) {
    return StreamSupport.stream(option.fallbackKeys().spliterator(), false)
        .filter(other -> other.isDeprecated() == deprecated)
        .map(FallbackKey::getKey)
        .filter(other -> !other.equals(option.key()))
        .collect(Collectors.joining(","));
  }

  private static String type(ConfigOption<?> option) {
    if (is(option, "isList")) {
      return "List";
    }
    String name = ((Class<?>) call(option, "getClazz")).getSimpleName();
    return TYPES.contains(name) ? name : "Enum";
  }

  private static boolean is(ConfigOption<?> option, String method) {
    return (boolean) call(option, method);
  }

  /** Flink shows the type of an option to its own package only. */
  private static Object call(ConfigOption<?> option, String method) {
    try {
      var hidden = ConfigOption.class.getDeclaredMethod(method);
      hidden.setAccessible(true);
      return hidden.invoke(option);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
