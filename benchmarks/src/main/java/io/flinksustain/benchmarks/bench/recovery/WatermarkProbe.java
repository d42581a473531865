package io.flinksustain.benchmarks.bench.recovery;

import io.flinksustain.benchmarks.lab.cluster.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Asks the task manager itself how far the monitor is in event time; what the JobManager says is
 * seconds old.
 */
final class WatermarkProbe {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  /**
   * What has passed here is diagnosed. Operators with two inputs would not do: of them Flink tells
   * the lower watermark, even when that input is idle and they do not wait for it.
   */
  private static final String OPERATOR = "advise_jobs";

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private final Ports ports;

  WatermarkProbe(Ports ports) {
    this.ports = ports;
  }

  /** Epoch milliseconds; the lowest number when nothing runs or nothing was read yet. */
  long watermark() {
    return IntStream.range(0, ports.metricsCount())
        .mapToObj(i -> WatermarkText.lowest(text(ports.firstMetrics() + i), OPERATOR))
        .flatMapToLong(found -> found.stream())
        .min()
        .orElse(Long.MIN_VALUE);
  }

  /** How far event time is behind the clock, in milliseconds; empty when nobody tells. */
  OptionalLong lag() {
    long watermark = watermark();
    return watermark == Long.MIN_VALUE
        ? OptionalLong.empty()
        : OptionalLong.of(System.currentTimeMillis() - watermark);
  }

  /** Empty when nobody answers. */
  private String text(int port) {
    URI uri = URI.create("http://127.0.0.1:" + port + "/metrics");
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(TIMEOUT).build();
    try {
      return client.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
