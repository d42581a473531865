package io.flinksustain.monitor.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinksustain.classify.test.RuleTestResult;
import io.flinksustain.wire.Json;
import io.flinksustain.yaml.RefusedException;
import io.flinksustain.yaml.YamlError;
import java.io.PrintWriter;

/** Prints what was found about rules or policy, one finding a line. */
final class CheckPrinter {
  private CheckPrinter() {}

  static void error(PrintWriter out, Output output, YamlError error) {
    if (output == Output.table) {
      out.println(error);
    } else {
      ObjectNode json = json("error");
      json.put("file", error.file()).put("line", error.line()).put("column", error.column());
      out.println(json.put("message", error.message()).put("hint", error.hint()));
    }
  }

  /** All errors and how many there are. */
  static void errors(PrintWriter out, Output output, RefusedException refused) {
    int errors = refused.errors().size();
    refused.errors().forEach(error -> error(out, output, error));
    summary(out, output, "errors", errors, errors);
  }

  static void result(PrintWriter out, Output output, RuleTestResult result) {
    if (output == Output.json) {
      ObjectNode json = json("case");
      json.put("file", result.file()).put("rule", result.rule()).put("name", result.name());
      json.put("passed", result.passed());
      result.failures().forEach(json.putArray("failures")::add);
      out.println(json);
      return;
    }
    String verdict = result.passed() ? "ok    " : "FAILED";
    out.printf("%s  %s: %s%n", verdict, result.rule(), result.name());
    result.failures().forEach(failure -> out.println("          " + failure));
  }

  /** The last line: how many there were, and how many of them are bad. */
  static void summary(PrintWriter out, Output output, String what, long count, long bad) {
    if (output == Output.json) {
      out.println(json("summary").put(what, count).put("bad", bad));
    } else {
      out.printf("%d %s, %s%n", count, what, bad == 0 ? "all well" : bad + " bad");
    }
    out.flush();
  }

  private static ObjectNode json(String kind) {
    return Json.mapper().createObjectNode().put("kind", kind);
  }
}
