package io.flinksustain.lint;

import io.flinksustain.yaml.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A mapping laid flat: {@code a: {b: 1}} and {@code a.b: 1} are both the path {@code a.b}, and the
 * elements of a list are {@code a[0]}, {@code a[1]}.
 */
public final class Fields {
  private final Map<String, Setting> settings = new LinkedHashMap<>();
  private final Map<String, Position> sections = new LinkedHashMap<>();
  private final List<Setting> overridden = new ArrayList<>();

  /** Adds a value; of two with the same path the later one counts. */
  void add(Setting setting) {
    Setting earlier = settings.put(setting.path(), setting);
    if (earlier != null) {
      overridden.add(earlier);
    }
  }

  /** Adds the place of something that holds others. */
  void addSection(String path, Position at) {
    sections.putIfAbsent(path, at);
  }

  /** Adds what is not there yet. */
  void addMissing(Fields others) {
    others.settings.forEach(settings::putIfAbsent);
    others.sections.forEach(sections::putIfAbsent);
  }

  /** The value at a path; empty when there is none, or an empty one. */
  public Optional<Setting> get(String path) {
    return Optional.ofNullable(settings.get(path)).filter(s -> !s.value().isBlank());
  }

  /** The text at a path, or an empty one. */
  public String text(String path) {
    return get(path).map(s -> s.value().strip()).orElse("");
  }

  /** Whether something stands at a path, be it a value or more. */
  public boolean has(String path) {
    return settings.containsKey(path) || sections.containsKey(path);
  }

  /** The place of a path, or of the nearest one around it. */
  public Optional<Position> place(String path) {
    for (String at = path; !at.isEmpty(); at = parent(at)) {
      if (settings.containsKey(at)) {
        return Optional.of(settings.get(at).at());
      }
      if (sections.containsKey(at)) {
        return Optional.of(sections.get(at));
      }
    }
    return Optional.empty();
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
  }

  public Collection<Setting> all() {
    return settings.values();
  }

  /** Values that a later one with the same path overrides. */
  public List<Setting> overridden() {
    return overridden;
  }

  /** The names directly below a path. */
  public Stream<String> names(String path) {
    return Stream.concat(settings.keySet().stream(), sections.keySet().stream())
        .filter(each -> each.startsWith(path + '.'))
        .map(each -> each.substring(path.length() + 1).replaceAll("[.\\[].*", ""))
        .distinct();
  }

  /** What stands below a path, without the path. */
  public Fields below(String path) {
    String prefix = path + '.';
    Fields below = new Fields();
    settings.values().stream()
        .filter(s -> s.path().startsWith(prefix))
        .forEach(s -> below.add(shortened(s, prefix)));
    overridden.stream()
        .filter(s -> s.path().startsWith(prefix))
        .forEach(s -> below.overridden.add(shortened(s, prefix)));
    return below;
  }

  private static Setting shortened(Setting setting, String prefix) {
    return new Setting(setting.path().substring(prefix.length()), setting.value(), setting.at());
  }
}
