package io.flinksustain.benchmarks.corpus.record;

import io.flinksustain.benchmarks.lab.process.LabException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaAlteration.Op;
import org.apache.kafka.common.quota.ClientQuotaEntity;

/** A quota of the broker on what each subtask of a job's source reads. */
final class FetchLimit implements OutsideIll {
  private static final String QUOTA = "consumer_byte_rate";

  private final String brokers;
  private final List<String> clients;

  /** Flink's source calls the consumer of subtask 2 {@code <prefix>-2}. */
  FetchLimit(String brokers, String clientPrefix, int subtasks, double bytesPerSecond) {
    this.brokers = brokers;
    this.clients = IntStream.range(0, subtasks).mapToObj(i -> clientPrefix + '-' + i).toList();
    set(bytesPerSecond);
  }

  @Override
  public void close() {
    set(null);
  }

  private void set(Double bytesPerSecond) {
    List<ClientQuotaAlteration> all =
        clients.stream()
            .map(client -> new ClientQuotaEntity(Map.of(ClientQuotaEntity.CLIENT_ID, client)))
            .map(of -> new ClientQuotaAlteration(of, List.of(new Op(QUOTA, bytesPerSecond))))
            .toList();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
      admin.alterClientQuotas(all).all().get();
    } catch (ExecutionException e) {
      throw new LabException("the broker refuses the quota: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted", e);
    }
  }
}
