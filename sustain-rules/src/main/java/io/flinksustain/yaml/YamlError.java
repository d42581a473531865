package io.flinksustain.yaml;

/**
 * One thing that is wrong with a YAML file.
 *
 * @param file as it was named by whoever read it
 * @param line from 1
 * @param column from 1
 * @param message what is wrong
 * @param hint what was probably meant or what to do; empty when there is nothing to suggest
 */
public record YamlError(String file, int line, int column, String message, String hint) {
  @Override
  public String toString() {
    String where = file + ':' + line + ':' + column + ": " + message;
    return hint.isEmpty() ? where : where + " (" + hint + ')';
  }
}
