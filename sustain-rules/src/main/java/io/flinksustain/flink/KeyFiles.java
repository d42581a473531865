package io.flinksustain.flink;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** Reads the tables of keys that lie beside this class: columns parted by tabs, lists by commas. */
final class KeyFiles {
  private KeyFiles() {}

  /** Columns: key, type, old names, other names. */
  static List<KnownKey> known(String file) {
    return rows(file, row -> new KnownKey(row[0], row[1], names(row[2]), names(row[3])));
  }

  /** Columns: key, successors, the first version in which it is wrong or {@code never}. */
  static List<WrongKey> wrong(String file) {
    return rows(file, row -> new WrongKey(row[0], names(row[1]), FlinkVersion.parse(row[2])));
  }

  private static <T> List<T> rows(String file, Function<String[], T> reader) {
    try (InputStream in = KeyFiles.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> reader.apply(line.split("\t", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(String cell) {
    return cell.isBlank() ? List.of() : List.of(cell.split(","));
  }
}
