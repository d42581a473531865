package io.flinksustain.monitor.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinksustain.policy.Explained;
import io.flinksustain.policy.Origin;
import io.flinksustain.policy.Permission;
import io.flinksustain.policy.PolicyFinding;
import io.flinksustain.steer.Inquiry;
import io.flinksustain.steer.Plan;
import io.flinksustain.text.Words;
import io.flinksustain.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What may be done to a job as JSON objects, one for each thing said. */
final class PolicyJson {
  private PolicyJson() {}

  static List<ObjectNode> lines(PolicyReport report) {
    List<ObjectNode> lines = new ArrayList<>();
    lines.add(policy(report));
    report.policy().explain().forEach(each -> lines.add(setting(each)));
    report.permissions().forEach((knob, each) -> lines.add(permission(knob, each)));
    report.inquiry().ifPresent(asked -> lines.add(value(asked)));
    report.policy().findings().forEach(each -> lines.add(finding(each)));
    return lines;
  }

  private static ObjectNode policy(PolicyReport report) {
    return object("policy")
        .put("job", report.policy().job().key())
        .put("lane", report.policy().lane())
        .put("at", report.time());
  }

  private static ObjectNode setting(Explained each) {
    ObjectNode json = object("setting").put("name", each.name()).put("knob", each.knob());
    json.put("value", each.value());
    Origin from = each.from();
    json.put("layer", Words.of(from.layer())).put("layer_name", from.name());
    return json.put("file", from.file()).put("line", from.at().line());
  }

  private static ObjectNode permission(String knob, Permission each) {
    ObjectNode json = object("permission").put("knob", knob).put("granted", each.granted());
    json.put("reason", each.reason());
    each.next().ifPresent(next -> json.put("next", next.toString()));
    return json;
  }

  private static ObjectNode value(Inquiry asked) {
    ObjectNode json = object("value").put("knob", asked.knob()).put("current", asked.current());
    json.put("value", asked.value()).put("granted", asked.atOnce().granted());
    json.put("reason", asked.atOnce().reason());
    Optional<Plan> plan = Optional.ofNullable(asked.plan());
    plan.filter(Plan::isPossible).ifPresent(p -> json.put("step", p.setting().value()));
    plan.filter(p -> !p.isPossible()).ifPresent(p -> json.put("refusal", p.refusal()));
    return json;
  }

  private static ObjectNode finding(PolicyFinding each) {
    ObjectNode json = object("finding").put("annotation", each.annotation());
    json.put("usable", each.usable()).put("message", each.message());
    return json.put("hint", each.hint());
  }

  private static ObjectNode object(String kind) {
    return Json.mapper().createObjectNode().put("kind", kind);
  }
}
