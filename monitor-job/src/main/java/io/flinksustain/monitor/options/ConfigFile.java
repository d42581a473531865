package io.flinksustain.monitor.options;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Options in a YAML file, nested or with dots, each with the line that it stands on. */
public final class ConfigFile {
  private final Path file;
  private final List<Given> given = new ArrayList<>();

  private ConfigFile(Path file) {
    this.file = file;
  }

  /** What a file holds; nothing when there is none. */
  public static List<Given> orNone(Path file) {
    return file == null ? List.of() : read(file);
  }

  public static List<Given> read(Path file) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new OptionException("there is no readable file " + file + " (--config)");
    }
    ConfigFile reader = new ConfigFile(file);
    try (JsonParser parser = new YAMLFactory().createParser(file.toFile())) {
      reader.document(parser);
    } catch (JsonProcessingException e) {
      throw new OptionException(
          "%s:%d is not YAML: %s"
              .formatted(
                  file,
                  e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                  e.getOriginalMessage().lines().findFirst().orElse("")));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return reader.given;
  }

  private void document(JsonParser parser) throws IOException {
    JsonToken first = parser.nextToken();
    if (first == null || first == JsonToken.VALUE_NULL) {
      return;
    }
    if (first != JsonToken.START_OBJECT) {
      throw new OptionException(origin(parser) + " must be 'key: value', an option on each line");
    }
    object("", parser);
    if (parser.nextToken() != null) {
      throw new OptionException(origin(parser) + " begins a second document; only one is read");
    }
  }

  private void object(String prefix, JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = prefix + parser.currentName();
      String origin = origin(parser);
      switch (parser.nextToken()) {
        case START_OBJECT -> object(key + '.', parser);
        case START_ARRAY -> given.add(new Given(key, list(key, parser), origin));
        default -> given.add(new Given(key, scalar(parser), origin));
      }
    }
  }

  private String list(String key, JsonParser parser) throws IOException {
    List<String> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (!parser.currentToken().isScalarValue()) {
        throw new OptionException(
            "option '%s' (%s) must be a list of plain values".formatted(key, origin(parser)));
      }
      elements.add(scalar(parser));
    }
    return String.join(";", elements);
  }

  private static String scalar(JsonParser parser) throws IOException {
    return parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText();
  }

  private String origin(JsonParser parser) {
    return file + ":" + parser.currentTokenLocation().getLineNr();
  }
}
