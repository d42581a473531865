package io.flinksustain.monitor.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.flinksustain.fact.Topology;
import io.flinksustain.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads the answers of Flink's REST API that are about the cluster as a whole. */
public final class RestJson {
  private static final Pattern HOST_OF_ADDRESS = Pattern.compile("@(\\[[^\\]]+\\]|[^:/@]+):\\d+/");

  private static final Pattern PORTS =
      Pattern.compile("\\s*(\\d{1,5})\\s*(?:-\\s*(\\d{1,5})\\s*)?");
  private static final int MOST_PORTS = 256;

  private RestJson() {}

  /** The tree of an answer that must be an object or a list. */
  public static JsonNode read(byte[] body) {
    try {
      JsonNode tree = Json.mapper().readTree(body);
      if (tree == null || !tree.isContainerNode()) {
        throw new IllegalArgumentException("the answer is not the JSON of a Flink REST API");
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the answer is not JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A part of an answer without which it makes no sense. */
  public static JsonNode required(JsonNode parent, String field) {
    JsonNode child = parent.get(field);
    if (child == null || child.isNull()) {
      throw new IllegalArgumentException(
          "the answer has no '" + field + "': is this a Flink REST API?");
    }
    return child;
  }

  /** From {@code /jobs/overview}: the names of the jobs that have not ended, by id. */
  public static Map<String, String> runningJobs(JsonNode overview) {
    Map<String, String> jobs = new TreeMap<>();
    for (JsonNode job : required(overview, "jobs")) {
      if (!Topology.isEnd(job.path("state").asText())) {
        jobs.put(required(job, "jid").asText(), job.path("name").asText());
      }
    }
    return jobs;
  }

  /** From {@code /jobmanager/config}: all keys and values. */
  public static Map<String, String> config(JsonNode entries) {
    Map<String, String> config = new HashMap<>();
    for (JsonNode entry : entries) {
      config.put(required(entry, "key").asText(), entry.path("value").asText());
    }
    return config;
  }

  /**
   * From {@code /taskmanagers}: the host of each task manager by id.
   *
   * <p>{@code pekko.tcp://flink@10.1.2.3:6122/user/rpc/taskmanager_0} is on 10.1.2.3. A cluster
   * within one JVM has addresses without a host: then it is the host of the REST API.
   */
  public static Map<String, String> taskManagerHosts(JsonNode taskManagers, String restHost) {
    Map<String, String> hosts = new LinkedHashMap<>();
    for (JsonNode taskManager : required(taskManagers, "taskmanagers")) {
      Matcher address = HOST_OF_ADDRESS.matcher(taskManager.path("path").asText());
      hosts.put(required(taskManager, "id").asText(), address.find() ? address.group(1) : restHost);
    }
    return hosts;
  }

  /** The ports where Prometheus reporters may listen; empty when none is configured. */
  public static List<Integer> reporterPorts(Map<String, String> config) {
    List<Integer> ports = new ArrayList<>();
    config.forEach(
        (key, value) -> {
          if (key.startsWith("metrics.reporter.")
              && key.endsWith(".factory.class")
              && value.strip().endsWith(".PrometheusReporterFactory")) {
            String port = key.replace(".factory.class", ".port");
            ports.addAll(ports(config.getOrDefault(port, "9249")));
          }
        });
    return ports;
  }

  /**
   * {@code 9250-9252,9260} is 9250, 9251, 9252 and 9260; at most 256, and none when it is no range.
   */
  public static List<Integer> ports(String ranges) {
    return Arrays.stream(ranges.split(","))
        .map(PORTS::matcher)
        .filter(Matcher::matches)
        .flatMapToInt(RestJson::ports)
        .limit(MOST_PORTS)
        .boxed()
        .toList();
  }

  private static IntStream ports(Matcher range) {
    int first = Integer.parseInt(range.group(1));
    String last = range.group(2);
    return IntStream.rangeClosed(first, last == null ? first : Integer.parseInt(last));
  }
}
