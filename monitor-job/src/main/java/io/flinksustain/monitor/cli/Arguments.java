package io.flinksustain.monitor.cli;

import io.flinksustain.monitor.options.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words of a command line, parted into what the command itself is to judge and our options,
 * whose keys have a dot.
 *
 * @param words for the command
 * @param options given as {@code --key value} or {@code --key=value}
 */
record Arguments(List<String> words, List<Given> options) {

  /**
   * @param declared the names of options of the command itself, such as {@code --config}
   */
  static Arguments part(List<String> all, Set<String> declared) {
    Arguments parted = new Arguments(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < all.size(); i++) {
      String word = all.get(i);
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      if (!word.startsWith("--") || !name.contains(".") || declared.contains(name)) {
        parted.words.add(word);
      } else if (equals > 0) {
        parted.add(name, word.substring(equals + 1));
      } else {
        parted.add(name, value(name, all, ++i));
      }
    }
    return parted;
  }

  private void add(String name, String value) {
    options.add(new Given(name.substring(2), value, Given.COMMAND_LINE));
  }

  private static String value(String name, List<String> all, int index) {
    if (index >= all.size() || all.get(index).startsWith("--")) {
      throw new InputException(
          "option '%s' has no value; write %s VALUE or %s=VALUE".formatted(name, name, name));
    }
    return all.get(index);
  }
}
