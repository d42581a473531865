package io.flinksustain.monitor.docs;

import io.flinksustain.monitor.docs.Page.Target;
import io.flinksustain.text.Nearest;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Follows every link of every page of a repository to a file, a folder or a heading. Of links to
 * other places only the form is looked at, since a test asks no network.
 */
final class LinkCheck {
  private static final Set<String> ELSEWHERE = Set.of("http", "https");

  private final Repository repository;
  private final SortedMap<Path, Page> pages = new TreeMap<>();

  LinkCheck(Repository repository) {
    this.repository = repository;
    repository.pages().forEach(file -> pages.put(file, Page.of(repository.text(file))));
  }

  /** What is wrong, one sentence each: {@code file:line: (link) what, and what to do}. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    pages.forEach((file, page) -> page.targets().forEach(to -> problems.addAll(told(file, to))));
    return problems;
  }

  private List<String> told(Path file, Target target) {
    return problem(file, target).stream()
        .map(what -> "%s:%d: (%s) %s".formatted(file, target.line(), target.text(), what))
        .toList();
  }

  private Optional<String> problem(Path file, Target target) {
    URI link;
    try {
      link = new URI(target.text());
    } catch (URISyntaxException e) {
      return Optional.of("is no link: " + e.getReason() + "; write %20 for a space");
    }
    return link.getScheme() == null && link.getAuthority() == null
        ? inside(file, link)
        : elsewhere(link);
  }

  private static Optional<String> elsewhere(URI link) {
    boolean isWhole = link.getScheme() != null && ELSEWHERE.contains(link.getScheme());
    return isWhole && link.getHost() != null
        ? Optional.empty()
        : Optional.of("is no address; write https://HOST/PATH, or a path from this page");
  }

  private Optional<String> inside(Path file, URI link) {
    if (link.getPath().startsWith("/")) {
      return Optional.of("begins at the root of a host; write the path from this page, with ../");
    }
    Path folder = file.resolveSibling("").normalize();
    Path to = link.getPath().isEmpty() ? file : folder.resolve(link.getPath()).normalize();
    if (!repository.has(to)) {
      return Optional.of("there is no " + to + nearest(to));
    }
    return link.getFragment() == null ? Optional.empty() : heading(to, link.getFragment());
  }

  /** The page that is called nearly the same, wherever it is: mostly it was moved. */
  private String nearest(Path to) {
    List<String> names = pages.keySet().stream().map(Path::toString).toList();
    return Nearest.several(name(to.toString()), names, LinkCheck::name, 1).stream()
        .map(page -> "; the page with the nearest name is " + page)
        .findFirst()
        .orElse("");
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private Optional<String> heading(Path to, String anchor) {
    Page page = pages.get(to);
    if (page == null) {
      return Optional.of("only a page has headings, and " + to + " is none; leave out the #");
    }
    return page.anchors().contains(anchor)
        ? Optional.empty()
        : Optional.of(
            "there is no such heading in %s; the nearest is #%s"
                .formatted(to, Nearest.of(anchor, page.anchors()).orElse("")));
  }
}
