package io.flinksustain.monitor.dashboards;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinksustain.monitor.k8s.Installation;
import io.flinksustain.text.Words;
import java.nio.file.Path;

/** The dashboards that there are: a source, and what is made of it for kustomize and for Helm. */
enum DashboardFile {
  FLEET,
  JOB,
  CHANGES,
  SUSTAIN;

  private static final ObjectWriter COMPACT = new ObjectMapper().writer();
  private static final ObjectWriter PRETTY =
      COMPACT.with(
          new DefaultPrettyPrinter()
              .withObjectIndenter(new DefaultIndenter("  ", "\n"))
              .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  String word() {
    return Words.of(this);
  }

  Dashboard source() {
    return Dashboard.read(folder().resolve(word() + ".yaml"));
  }

  ObjectNode json() {
    return DashboardJson.of(source());
  }

  /** For {@code kubectl apply -k}, for Grafana's own import, and for people. */
  Path file() {
    return folder().resolve(word() + ".json");
  }

  String text() {
    return write(PRETTY) + '\n';
  }

  /** The same for Helm, which sees nothing outside of its chart. */
  Path chartFile() {
    return Installation.K8S.resolve("chart").resolve("dashboards").resolve(word() + ".json");
  }

  String chartText() {
    return write(COMPACT) + '\n';
  }

  private static Path folder() {
    return Installation.K8S.resolve("dashboards");
  }

  private String write(ObjectWriter writer) {
    try {
      return writer.writeValueAsString(json());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("writing " + this, e);
    }
  }
}
