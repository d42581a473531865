package io.flinksustain.flink;

import io.flinksustain.text.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of all options of Flink, and names that are none (any more). */
public final class KnownKeys {
  /** Below these, plugins, reporters, file systems and users choose names. */
  private static final List<String> OPEN =
      List.of(
          "$internal.",
          "containerized.",
          "env.",
          "events.reporter.",
          "external-resource.",
          "flink.",
          "fs.",
          "hadoop.",
          "job.autoscaler.",
          "kubernetes.operator.",
          "metrics.reporter.",
          "presto.",
          "python.",
          "s3.",
          "security.delegation.token.provider.",
          "sql-",
          "traces.reporter.",
          "yarn.",
          "zookeeper.");

  static final String WRONG_KEYS = "flink-wrong-keys.tsv";

  private static final KnownKeys BUNDLED =
      new KnownKeys(KeyFiles.known("flink-options-2.3.tsv"), KeyFiles.wrong(WRONG_KEYS));

  private final Map<String, KnownKey> known = new HashMap<>();
  private final Map<String, WrongKey> wrong = new HashMap<>();
  private final Map<String, List<String>> successors = new HashMap<>();
  private final Set<String> namespaces = new HashSet<>();

  KnownKeys(List<KnownKey> all, List<WrongKey> wrongOnes) {
    wrongOnes.forEach(key -> wrong.put(key.key(), key));
    all.forEach(this::add);
  }

  private void add(KnownKey key) {
    known.put(key.key(), key);
    namespaces.add(firstName(key.key()));
    for (String old : key.oldNames()) {
      successors.computeIfAbsent(old, name -> new ArrayList<>()).add(key.key());
    }
  }

  /** Those of Flink 2.3. */
  public static KnownKeys bundled() {
    return BUNDLED;
  }

  /** An option by its name of today. */
  public Optional<KnownKey> find(String key) {
    return Optional.ofNullable(known.get(key));
  }

  /** An option by its name of today or by an old one. */
  public Optional<KnownKey> findAny(String key) {
    return find(key).or(() -> successors(key).stream().findFirst().flatMap(this::find));
  }

  /** All names whose values count for an option, the one that counts most first. */
  public Set<String> names(String key) {
    Set<String> names = new LinkedHashSet<>(List.of(key));
    find(key).map(KnownKey::otherNames).ifPresent(names::addAll);
    find(key).map(KnownKey::oldNames).ifPresent(names::addAll);
    return names;
  }

  /** The names of today of an old name that Flink still reads; none when it is not an old name. */
  public List<String> successors(String key) {
    return successors.getOrDefault(key, List.of());
  }

  /** A name that is not read at all. */
  public Optional<WrongKey> wrong(String key) {
    return Optional.ofNullable(wrong.get(key));
  }

  public Set<String> all() {
    return known.keySet();
  }

  /** Whether a name is one that anybody may read: Flink's, an old one, or a plugin's. */
  public boolean isRead(String key) {
    return known.containsKey(key)
        || successors.containsKey(key)
        || known.values().stream().anyMatch(option -> option.otherNames().contains(key))
        || OPEN.stream().anyMatch(key::startsWith)
        || isEntryOfMap(key);
  }

  /** Whether Flink itself chooses the names that begin like this one. */
  public boolean isInNamespace(String key) {
    return key.contains(".") && namespaces.contains(firstName(key));
  }

  /** The name that was probably meant: at most two letters, or one in eight, are wrong. */
  public Optional<String> nearest(String key) {
    int mistakes = Math.max(2, key.length() / 8);
    return Nearest.of(key, known.keySet(), mistakes);
  }

  /** Entries of a map can be keys of their own. */
  private boolean isEntryOfMap(String key) {
    String[] names = key.split("\\.", -1);
    for (int length = names.length - 1; length > 0; length--) {
      String prefix = String.join(".", Arrays.copyOf(names, length));
      if (find(prefix).filter(option -> option.type().equals("Map")).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static String firstName(String key) {
    return key.substring(0, key.indexOf('.') < 0 ? key.length() : key.indexOf('.'));
  }
}
