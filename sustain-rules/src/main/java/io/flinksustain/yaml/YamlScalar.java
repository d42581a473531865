package io.flinksustain.yaml;

/**
 * A text in a YAML file that knows where each of its characters stands in the file.
 *
 * @param text the value
 * @param raw the whole file
 * @param from offset in the file of the first character that can belong to the value
 * @param position of the value's start
 */
public record YamlScalar(String text, String raw, int from, Position position) {

  /**
   * Where the character at an offset of the value stands in the file.
   *
   * <p>YAML folds and indents, but it keeps the order of what is no white space: the n-th such
   * character of the value is the n-th such character of its source. Where that does not hold
   * (escapes in quotes) the start of the value is given.
   */
  public Position at(int offset) {
    int place = from;
    for (int i = 0; i <= offset && i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        place = skipWhite(place);
        if (place >= raw.length() || raw.charAt(place) != text.charAt(i)) {
          return position;
        }
        place++;
      }
    }
    return offset >= text.length() ? inFile(place) : inFile(Math.max(from, place - 1));
  }

  private int skipWhite(int from) {
    int place = from;
    while (place < raw.length() && Character.isWhitespace(raw.charAt(place))) {
      place++;
    }
    return place;
  }

  private Position inFile(int place) {
    String before = raw.substring(0, place);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new Position(line, place - before.lastIndexOf('\n'));
  }
}
