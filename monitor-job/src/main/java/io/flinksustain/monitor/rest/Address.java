package io.flinksustain.monitor.rest;

import io.flinksustain.monitor.options.OptionException;
import java.io.Serializable;
import java.net.URI;
import java.util.Set;

/**
 * Where a cluster answers, as options name it: {@code eu1=http://jobmanager:8081}.
 *
 * @param name of the cluster
 * @param url without a trailing slash, and without credentials
 */
public record Address(String name, String url) implements Serializable {

  /**
   * Reads one entry of an option.
   *
   * @param headerOption the option that credentials belong into
   * @throws OptionException when it is of another form
   */
  public static Address parse(String option, String entry, String headerOption) {
    int equals = entry.indexOf('=');
    String url = withoutSlash(entry.substring(equals + 1));
    if (equals < 1 || !isAddress(url)) {
      throw new OptionException(
          option
              + ": '"
              + withoutUserInfo(entry)
              + "' is not of the form name=http://host:port. Credentials belong into "
              + headerOption
              + '.');
    }
    return new Address(entry.substring(0, equals).strip(), url);
  }

  /**
   * Reads one entry of an option that takes addresses without names.
   *
   * @param credentialsOption the option that credentials belong into
   * @return the address without a trailing slash
   * @throws OptionException when it is none
   */
  public static String parseUrl(String option, String entry, String credentialsOption) {
    String url = withoutSlash(entry);
    if (!isAddress(url)) {
      throw new OptionException(
          "%s: '%s' is not of the form http://host:port. Credentials belong into %s."
              .formatted(option, withoutUserInfo(entry), credentialsOption));
    }
    return url;
  }

  private static String withoutSlash(String url) {
    return url.strip().replaceAll("/+$", "");
  }

  private static boolean isAddress(String url) {
    try {
      URI uri = URI.create(url);
      return Set.of("http", "https").contains(String.valueOf(uri.getScheme()))
          && uri.getHost() != null
          && uri.getUserInfo() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String withoutUserInfo(String entry) {
    return entry.replaceAll("//[^/]*@", "//***@");
  }
}
