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

/** The dashboards that there are: a source, and the JSON beside it that is made of it. */
enum DashboardFile {
  FLEET,
  JOB,
  CHANGES,
  SUSTAIN;

  static final Path FOLDER = Installation.K8S.resolve("chart").resolve("dashboards");

  private static final ObjectWriter JSON =
      new ObjectMapper()
          .writer(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  String word() {
    return Words.of(this);
  }

  Dashboard source() {
    return Dashboard.read(FOLDER.resolve(word() + ".yaml"));
  }

  /** For kustomize, for Helm, for Grafana's own import. */
  Path file() {
    return FOLDER.resolve(word() + ".json");
  }

  ObjectNode json() {
    return DashboardJson.of(source());
  }

  String text() {
    try {
      return JSON.writeValueAsString(json()) + '\n';
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("writing " + this, e);
    }
  }
}
