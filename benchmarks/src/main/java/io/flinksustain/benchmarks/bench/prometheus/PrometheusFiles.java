package io.flinksustain.benchmarks.bench.prometheus;

import io.flinksustain.benchmarks.fleet.Fleet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The configuration of one Prometheus: what it scrapes, and by which rules it evaluates. */
final class PrometheusFiles {
  private static final String ALERTS = "alerts.yaml";

  private PrometheusFiles() {}

  /** The bundled rules in PromQL. */
  static String alerts() {
    try (InputStream in =
        PrometheusFiles.class.getResourceAsStream("/bench/prometheus/" + ALERTS)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + ALERTS, e);
    }
  }

  /** Writes it into a directory; returns the file that Prometheus is started with. */
  static Path write(Path directory, Fleet fleet, String address, RuleSet rules) {
    try {
      Files.createDirectories(directory.resolve("rules"));
      for (Map.Entry<String, String> file : rules.files().entrySet()) {
        Files.writeString(directory.resolve("rules").resolve(file.getKey()), file.getValue());
      }
      Files.writeString(directory.resolve("targets.json"), targets(fleet, address));
      return Files.writeString(directory.resolve("prometheus.yml"), config(fleet, address));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the configuration to " + directory, e);
    }
  }

  private static String config(Fleet fleet, String address) {
    return """
        global:
          scrape_interval: %dms
          evaluation_interval: 1m
        rule_files: [rules/*.yaml]
        scrape_configs:
          - job_name: flink
            file_sd_configs: [{files: [targets.json]}]
          - job_name: facts
            scrape_interval: 1m
            metrics_path: /facts
            static_configs: [{targets: ['%s']}]
        """
        .formatted(fleet.spec().interval().toMillis(), address);
  }

  /** All of one address, told apart by their paths. */
  private static String targets(Fleet fleet, String address) {
    StringBuilder targets = new StringBuilder("[");
    for (int slot = 0; slot < fleet.slots(); slot++) {
      targets.append(slot == 0 ? "\n" : ",\n");
      targets.append("{\"targets\": [\"" + address + "\"], \"labels\": {");
      targets.append("\"__metrics_path__\": \"/reporter/" + slot + "\", ");
      targets.append("\"instance\": \"reporter-" + slot + "\"}}");
    }
    return targets.append("\n]\n").toString();
  }
}
