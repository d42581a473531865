package io.flinksustain.monitor.html;

/** Text as HTML. */
final class Html {
  private Html() {}

  /** The text with its five signs of markup as entities, good between tags and inside of quotes. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
