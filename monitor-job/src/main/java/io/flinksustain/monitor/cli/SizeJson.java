package io.flinksustain.monitor.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinksustain.size.Inputs;
import io.flinksustain.size.SizeOption;
import io.flinksustain.size.Sizing;
import io.flinksustain.size.Traffic;
import io.flinksustain.size.Warning;
import io.flinksustain.wire.Json;
import java.util.List;

/** An estimate as one JSON object; all amounts in bytes, seconds and shares, as its fields say. */
final class SizeJson {
  private SizeJson() {}

  static ObjectNode of(SizeReport report) {
    Sizing sizing = report.sizing();
    ObjectNode json = Json.mapper().createObjectNode().put("kind", "sizing");
    given(json.putObject("given"), report.inputs());
    report.inputs().assumed().forEach(json.putArray("assumed")::add);
    traffic(json.putObject("bytes_per_second_of_each_machine"), sizing.traffic());
    link(json.putObject("link"), sizing);
    state(json.putObject("state"), sizing);
    sizing.fewestMachines().ifPresent(machines -> json.put("fewest_machines", machines));
    report.cost().ifPresent(priced -> cost(json.putObject("cost"), priced));
    warnings(json.putArray("warnings"), report.warnings());
    return json;
  }

  private static void given(ObjectNode json, Inputs inputs) {
    for (SizeOption option : SizeOption.values()) {
      if (inputs.has(option)) {
        json.put(option.key(), inputs.get(option));
      }
    }
  }

  private static void traffic(ObjectNode json, Traffic traffic) {
    json.put("source", traffic.source());
    json.put("shuffle_in", traffic.shuffle()).put("shuffle_out", traffic.shuffle());
    json.put("sink", traffic.sink());
    json.put("state_read", traffic.stateRead()).put("state_write", traffic.stateWrite());
    json.put("checkpoint", traffic.checkpoint());
    json.put("in", traffic.in()).put("out", traffic.out());
  }

  private static void link(ObjectNode json, Sizing sizing) {
    json.put("bytes_per_second", sizing.cluster().link());
    json.put("used", sizing.linkUse()).put("free", 1 - sizing.linkUse());
    json.put("free_wanted", sizing.cluster().freeShare()).put("fits", sizing.fits());
  }

  private static void state(ObjectNode json, Sizing sizing) {
    json.put("bytes", sizing.work().state().bytes());
    json.put("bytes_of_each_machine", sizing.stateBytes());
  }

  private static void cost(ObjectNode json, Priced priced) {
    json.put("currency", priced.cost().currency());
    json.put("per_hour", priced.cost().perHour()).put("per_month", priced.cost().perMonth());
    json.put("per_million_records", priced.cost().perMillion(priced.rate()));
    json.put("prices_date", priced.prices().date().toString());
    json.put("prices_source", priced.prices().source());
    json.put("prices_example", priced.prices().example());
  }

  private static void warnings(ArrayNode json, List<Warning> warnings) {
    warnings.forEach(w -> json.addObject().put("id", w.id()).put("message", w.message()));
  }
}
