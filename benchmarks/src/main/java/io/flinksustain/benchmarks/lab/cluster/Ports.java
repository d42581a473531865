package io.flinksustain.benchmarks.lab.cluster;

import io.flinksustain.benchmarks.lab.process.LabException;
import io.flinksustain.monitor.testing.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;

/**
 * The ports of the watched cluster.
 *
 * @param rest of the JobManager
 * @param rpc of the JobManager
 * @param firstMetrics first port of the range of the Prometheus reporters
 * @param metricsCount length of that range
 */
public record Ports(int rest, int rpc, int firstMetrics, int metricsCount) {
  private static final int ATTEMPTS = 50;

  /** Free ones, at the moment. */
  static Ports pick(int metricsCount) {
    List<Integer> two = FreePorts.pick(2);
    return new Ports(two.get(0), two.get(1), freeRange(metricsCount), metricsCount);
  }

  /** As Flink takes a range. */
  public String metricsRange() {
    return firstMetrics + "-" + (firstMetrics + metricsCount - 1);
  }

  private static int freeRange(int count) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int first = FreePorts.pick(1).get(0);
      if (first + count < 65_536 && allFree(first, count)) {
        return first;
      }
    }
    throw new LabException("found no " + count + " free ports in a row for the metrics reporters");
  }

  private static boolean allFree(int first, int count) {
    for (int port = first; port < first + count; port++) {
      try (ServerSocket socket = new ServerSocket(port, 1, (InetAddress) null)) {
        socket.setReuseAddress(false);
      } catch (IOException e) {
        return false;
      }
    }
    return true;
  }
}
