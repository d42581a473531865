package io.flinksustain.monitor.html;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with names in double braces. */
final class Template {
  private static final Pattern NAME = Pattern.compile("\\{\\{(\\w+)}}");

  private Template() {}

  /** The text with all values, in which double braces mean nothing. */
  static String fill(String template, Map<String, String> values) {
    return NAME.matcher(template)
        .replaceAll(name -> Matcher.quoteReplacement(values.get(name.group(1))));
  }
}
