package io.flinksustain.monitor.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinksustain.lint.Check;
import io.flinksustain.lint.Finding;
import io.flinksustain.lint.Level;
import io.flinksustain.lint.LintRule;
import io.flinksustain.lint.check.Checks;
import io.flinksustain.wire.Json;
import io.flinksustain.yaml.Position;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Findings as SARIF 2.1.0 (OASIS standard): one run, all rules of the tool, and a result for each
 * finding that points at its rule by id and index.
 */
final class Sarif {
  private static final List<LintRule> RULES = Checks.ALL.stream().map(Check::rule).toList();

  private Sarif() {}

  static ObjectNode of(List<Finding> findings) {
    ObjectNode log = Json.mapper().createObjectNode();
    log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json").put("version", "2.1.0");
    ObjectNode run = log.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "sustain lint");
    ArrayNode rules = driver.putArray("rules");
    RULES.forEach(rule -> rule(rules.addObject(), rule));
    run.put("columnKind", "utf16CodeUnits");
    ArrayNode results = run.putArray("results");
    findings.forEach(finding -> result(results.addObject(), finding));
    return log;
  }

  private static void rule(ObjectNode json, LintRule rule) {
    json.put("id", rule.id());
    json.putObject("shortDescription").put("text", rule.title());
    json.putObject("fullDescription").put("text", rule.why());
    json.putObject("help")
        .put("text", rule.why() + "\n\nWhat to do: " + rule.fix())
        .put("markdown", rule.why() + "\n\n**What to do:** " + rule.fix());
    json.putObject("defaultConfiguration").put("level", level(rule.level()));
  }

  private static void result(ObjectNode json, Finding finding) {
    json.put("ruleId", finding.rule().id()).put("ruleIndex", RULES.indexOf(finding.rule()));
    json.put("level", level(finding.level()));
    json.putObject("message").put("text", finding.message() + "\n\nFix:\n" + finding.fix());
    ObjectNode place = json.putArray("locations").addObject().putObject("physicalLocation");
    place.putObject("artifactLocation").put("uri", uri(finding.file()));
    if (finding.at().line() > 0) {
      region(place.putObject("region"), finding.at());
    }
  }

  private static void region(ObjectNode json, Position at) {
    json.put("startLine", at.line()).put("startColumn", at.column());
  }

  private static String level(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  /** The address of a cluster as it is; a relative path stays relative, as code hosts want it. */
  private static String uri(String file) {
    if (file.contains("://")) {
      return file;
    }
    Path path = Path.of(file).normalize();
    return path.isAbsolute() ? path.toUri().toString() : relative(path);
  }

  private static String relative(Path path) {
    try {
      String slashed = path.toString().replace('\\', '/');
      return new URI(null, null, slashed, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new InputException("the name of " + path + " cannot be written as an address");
    }
  }
}
