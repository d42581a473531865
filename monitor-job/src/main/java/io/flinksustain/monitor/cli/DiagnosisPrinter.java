package io.flinksustain.monitor.cli;

import io.flinksustain.classify.Diagnosis;
import io.flinksustain.classify.Subject;
import io.flinksustain.wire.VerdictJson;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Prints diagnoses, one a line. */
record DiagnosisPrinter(PrintWriter out, Output output) {

  void print(List<Diagnosis> diagnoses) {
    if (output == Output.json) {
      diagnoses.forEach(d -> out.println(new String(VerdictJson.write(d), StandardCharsets.UTF_8)));
      out.flush();
    } else {
      table(diagnoses);
    }
  }

  private void table(List<Diagnosis> diagnoses) {
    Table table = new Table("TIME", "JOB", "DIAGNOSIS", "WHERE", "CONFIDENCE", "SUMMARY");
    for (Diagnosis d : diagnoses) {
      table.add(
          Instant.ofEpochMilli(d.at()).toString(),
          d.job().deployment(),
          d.cause(),
          where(d.subject()),
          String.format(Locale.ROOT, "%.0f %%", 100 * d.confidence()),
          d.summary());
    }
    table.print(out);
  }

  private static String where(Subject subject) {
    String name = subject.name().isEmpty() ? subject.id() : subject.name();
    String place = name.isEmpty() ? subject.kind() : name;
    return subject.subtask() < 0 ? place : place + " #" + subject.subtask();
  }
}
