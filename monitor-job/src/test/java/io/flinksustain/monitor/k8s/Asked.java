package io.flinksustain.monitor.k8s;

import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.http.RecordedRequest;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rights that a real API server would have wanted for what the mock was asked.
 *
 * @param mock that writes all requests down
 */
public record Asked(KubernetesMockServer mock) {
  private static final Pattern PATH =
      Pattern.compile(
          "/(?:api|apis/(?<group>[^/]+))/[^/]+/namespaces/(?<namespace>[^/]+)"
              + "/(?<resource>[^/?]+)(?<name>/[^/?]+)?(?<query>\\?.*)?");

  /** For what was asked since this or {@link #forget} was called before. */
  public Set<Right> rights() throws InterruptedException {
    Set<Right> rights = new TreeSet<>();
    RecordedRequest request = next();
    while (request != null) {
      rights.add(right(request));
      request = next();
    }
    return rights;
  }

  /** Leaves out what the test itself asked. */
  public void forget() throws InterruptedException {
    RecordedRequest request = next();
    while (request != null) {
      request = next();
    }
  }

  private RecordedRequest next() throws InterruptedException {
    return mock.takeRequest(0, TimeUnit.MILLISECONDS);
  }

  private static Right right(RecordedRequest request) {
    Matcher path = PATH.matcher(request.getPath());
    if (!path.matches()) {
      throw new AssertionError("no Role of a namespace grants " + request.getRequestLine());
    }
    String group = path.group("group") == null ? "" : path.group("group");
    String verb = verb(request.getMethod(), path.group("name") != null, path.group("query"));
    return new Right(path.group("namespace"), group, path.group("resource"), verb);
  }

  private static String verb(String method, boolean named, String query) {
    return switch (method) {
      case "GET" ->
          query != null && query.contains("watch=true") ? "watch" : named ? "get" : "list";
      case "POST" -> "create";
      case "PATCH" -> "patch";
      case "PUT" -> "update";
      case "DELETE" -> named ? "delete" : "deletecollection";
      default -> throw new AssertionError("what right is " + method + "?");
    };
  }
}
