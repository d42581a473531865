package io.flinksustain.monitor.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinksustain.lint.Finding;
import io.flinksustain.lint.Level;
import io.flinksustain.wire.Json;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints what lint found. */
final class FindingPrinter {
  private FindingPrinter() {}

  static void text(PrintWriter out, List<Finding> findings) {
    findings.forEach(finding -> text(out, finding));
    out.printf(
        "%d findings: %d errors, %d warnings, %d notes%n",
        findings.size(),
        count(findings, Level.ERROR),
        count(findings, Level.WARNING),
        count(findings, Level.NOTE));
  }

  private static void text(PrintWriter out, Finding finding) {
    out.printf(
        "%s: %s: %s [%s]%n",
        place(finding), level(finding), finding.message(), finding.rule().id());
    out.println("    why  " + finding.rule().why());
    out.println("    fix  " + finding.fix().replace("\n", "\n         "));
    out.println();
  }

  private static String place(Finding finding) {
    return finding.at().line() == 0
        ? finding.file()
        : finding.file() + ':' + finding.at().line() + ':' + finding.at().column();
  }

  static void json(PrintWriter out, List<Finding> findings) {
    findings.forEach(finding -> out.println(json(finding)));
    ObjectNode summary = json("summary").put("findings", findings.size());
    for (Level level : Level.values()) {
      summary.put(level.name().toLowerCase(Locale.ROOT) + 's', count(findings, level));
    }
    out.println(summary);
  }

  private static ObjectNode json(Finding finding) {
    ObjectNode json = json("finding").put("id", finding.rule().id()).put("level", level(finding));
    json.put("file", finding.file());
    json.put("line", finding.at().line()).put("column", finding.at().column());
    json.put("message", finding.message()).put("why", finding.rule().why());
    return json.put("fix", finding.fix()).put("page", finding.rule().page());
  }

  private static ObjectNode json(String kind) {
    return Json.mapper().createObjectNode().put("kind", kind);
  }

  private static String level(Finding finding) {
    return finding.level().name().toLowerCase(Locale.ROOT);
  }

  private static long count(List<Finding> findings, Level level) {
    return findings.stream().filter(finding -> finding.level() == level).count();
  }
}
