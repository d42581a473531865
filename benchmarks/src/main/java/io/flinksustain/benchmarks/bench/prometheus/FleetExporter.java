package io.flinksustain.benchmarks.bench.prometheus;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.flinksustain.benchmarks.fleet.Fleet;
import io.flinksustain.benchmarks.lab.process.LabException;
import io.flinksustain.fact.Fact;
import io.flinksustain.fact.Topology;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves what the reporters of a fleet show, each below a path of its own: {@code /reporter/SLOT},
 * and {@code /facts}. Sent without compression, which spares Prometheus work: Flink's own reporter
 * compresses for whoever accepts it.
 */
final class FleetExporter implements AutoCloseable {
  private static final int THREADS = 2;

  private final Fleet fleet;
  private final List<ReporterPage> pages = new ArrayList<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final HttpServer server;

  FleetExporter(Fleet fleet) {
    this.fleet = fleet;
    Map<String, Topology.Vertex> vertices = vertices(fleet.facts(fleet.start()));
    for (int slot = 0; slot < fleet.slots(); slot++) {
      pages.add(new ReporterPage(vertices));
    }
    server = serve();
  }

  /** {@code host:port}. */
  String address() {
    return server.getAddress().getHostString() + ':' + server.getAddress().getPort();
  }

  private HttpServer serve() {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      HttpServer http = HttpServer.create(address, 0);
      http.setExecutor(threads);
      http.createContext("/reporter/", this::reporter);
      http.createContext("/facts", exchange -> answer(exchange, FactsPage.of(fleet.facts(now()))));
      http.start();
      return http;
    } catch (IOException e) {
      threads.shutdownNow();
      throw new LabException("cannot serve the fleet's metrics: " + e.getMessage(), e);
    }
  }

  private void reporter(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    int slot = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
    answer(exchange, page(slot, now()));
  }

  /** As a reporter does, it shows the last values that there are. */
  String page(int slot, long now) {
    long sinceFirst = Math.max(0, now - fleet.due(0, slot));
    long tick = sinceFirst / fleet.spec().interval().toMillis();
    return pages.get(slot).of(fleet.report(tick, slot));
  }

  private static void answer(HttpExchange exchange, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static Map<String, Topology.Vertex> vertices(List<Fact> facts) {
    Map<String, Topology.Vertex> vertices = new HashMap<>();
    for (Fact fact : facts) {
      if (fact.topology() != null) {
        fact.topology().vertices().forEach(vertex -> vertices.put(vertex.id(), vertex));
      }
    }
    return vertices;
  }

  private static long now() {
    return System.currentTimeMillis();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
