package io.flinksustain.classify.test;

import io.flinksustain.window.JobWindow;
import io.flinksustain.yaml.YamlText;
import java.util.List;
import java.util.stream.IntStream;

/** Makes windows for other tests from the shorthand of rule tests. */
public final class Windows {
  private Windows() {}

  /** The windows of one case, given as its fields, such as {@code vertices: {a: {busy: 0.1x3}}}. */
  public static List<JobWindow> of(String graph, String fields) {
    String text =
        "graph: "
            + graph
            + "\ntests:\n  - {name: n, expect: [], "
            + fields
            + "}\n  - {name: other, windows: 1, expect: [{window: 1, fires: job}]}";
    YamlText yaml = new YamlText("windows", text);
    List<RuleTestCase> cases = new RuleTestReader(yaml).read();
    if (!yaml.errors().isEmpty()) {
      throw new IllegalArgumentException(yaml.errors().toString());
    }
    WindowMaker maker = new WindowMaker(cases.get(0));
    return IntStream.range(0, cases.get(0).windows()).mapToObj(maker::window).toList();
  }
}
