package io.flinksustain.monitor.cli;

import io.flinksustain.policy.Explained;
import io.flinksustain.policy.Permission;
import io.flinksustain.policy.Policy;
import io.flinksustain.steer.Inquiry;
import java.io.PrintWriter;
import java.util.Map;

/** Prints for people what may be done to a job. */
record PolicyPrinter(PrintWriter out, PolicyReport report) {

  void print() {
    Policy policy = report.policy();
    out.println("job   " + policy.job().key());
    out.println("lane  " + policy.lane());
    out.println();
    settings();
    out.println();
    permissions();
    report.inquiry().ifPresent(this::inquiry);
    policy.findings().forEach(finding -> out.println("\nwarning  " + finding));
    out.flush();
  }

  private void settings() {
    Table table = new Table("SETTING", "VALUE", "FROM");
    for (Explained each : report.policy().explain()) {
      table.add(each.what(), each.value(), each.from().toString());
    }
    table.print(out);
  }

  private void permissions() {
    Table table = new Table("CHANGE OF", "BEGUN AT " + report.time());
    for (Map.Entry<String, Permission> each : report.permissions().entrySet()) {
      String knob = each.getKey().isEmpty() ? "any other knob" : each.getKey();
      table.add(knob, each.getValue().toString());
    }
    table.print(out);
  }

  private void inquiry(Inquiry asked) {
    out.println();
    String from = asked.current().isEmpty() ? "" : "from " + asked.current() + " ";
    Table table = new Table("SETTING OF " + asked.knob(), "ALLOWED");
    table.add(from + "to " + asked.value() + " at once", asked.atOnce().toString());
    table.add(from + "to " + asked.value() + " by changes", asked.planned());
    table.print(out);
  }
}
