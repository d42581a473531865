package io.flinksustain.monitor.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.flink.configuration.Configuration;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes sure at the start that the topics are there and fit for their use. */
public final class Topics {
  private static final Logger LOG = LoggerFactory.getLogger(Topics.class);

  private static final long POLL_MS = 50;

  private final Configuration configuration;
  private final Admin admin;

  private Topics(Configuration configuration, Admin admin) {
    this.configuration = configuration;
    this.admin = admin;
  }

  /**
   * Creates what is missing and warns of what differs in a way that matters.
   *
   * @throws KafkaUnavailable when the brokers do not answer or refuse, or a topic stays missing
   */
  public static void ensure(Configuration configuration) {
    check(configuration).forEach(LOG::warn);
  }

  /** Creates what is missing and says, a sentence each, what differs in a way that matters. */
  static List<String> check(Configuration configuration) {
    Properties properties = KafkaProperties.ofAdmin(configuration);
    int timeout = Math.toIntExact(configuration.get(KafkaOptions.ADMIN_TIMEOUT).toMillis());
    properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, timeout);
    properties.putIfAbsent(
        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, String.valueOf(Math.min(timeout, 10_000)));
    try (Admin admin = Admin.create(properties)) {
      return new Topics(configuration, admin).ensure();
    } catch (KafkaException e) {
      throw new KafkaTrouble(configuration)
          .unavailable(
              e,
              "grant Describe and Create on the topics %s*, or create them beforehand and set"
                      .formatted(configuration.get(KafkaOptions.PREFIX))
                  + " kafka.create-topics to false");
    }
  }

  /** The full names of the topics that metrics are read from. */
  public static List<String> metrics(Configuration configuration) {
    List<String> named = configuration.get(KafkaOptions.METRICS_TOPICS);
    return named.isEmpty() ? List.of(name(Topic.METRICS, configuration)) : named;
  }

  /** The full names of the topics that one of ours stands for: several only for metrics. */
  static List<String> names(Topic topic, Configuration configuration) {
    return topic == Topic.METRICS ? metrics(configuration) : List.of(name(topic, configuration));
  }

  /** The full name of one of our topics. */
  public static String name(Topic topic, Configuration configuration) {
    return topic.fullName(configuration.get(KafkaOptions.PREFIX));
  }

  /** Returns the warnings. */
  private List<String> ensure() {
    Map<String, TopicSettings> wanted = wanted();
    Set<String> missing = new TreeSet<>(wanted.keySet());
    missing.addAll(metrics(configuration));
    missing.removeAll(get(admin.listTopics().names()));
    Map<String, TopicSettings> existing = new LinkedHashMap<>(wanted);
    existing.keySet().removeAll(missing);
    if (configuration.get(KafkaOptions.CREATE_TOPICS)) {
      create(missing.stream().map(wanted::get).filter(s -> s != null).toList());
      missing.removeAll(wanted.keySet());
    }
    requireNone(missing);
    requireTimeoutWithinBrokers();
    return warnings(existing);
  }

  private Map<String, TopicSettings> wanted() {
    Map<String, TopicSettings> wanted = new LinkedHashMap<>();
    for (Topic topic : Topic.values()) {
      TopicSettings settings = TopicSettings.of(topic, configuration);
      wanted.put(settings.name(), settings);
    }
    return wanted;
  }

  private void create(List<TopicSettings> missing) {
    List<NewTopic> topics = missing.stream().map(TopicSettings::newTopic).toList();
    admin.createTopics(topics).values().forEach((name, future) -> created(name, future));
    awaitVisible(missing.stream().map(TopicSettings::name).toList());
  }

  /** Topics exist before every broker has heard of them; a reader that asks sooner would fail. */
  private void awaitVisible(List<String> names) {
    long deadline = System.nanoTime() + configuration.get(KafkaOptions.ADMIN_TIMEOUT).toNanos();
    while (!get(admin.listTopics().names()).containsAll(names)) {
      if (System.nanoTime() > deadline) {
        throw new TimeoutException("the topics just created do not appear: " + names);
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while waiting for Kafka", e);
    }
  }

  private static void created(String name, KafkaFuture<Void> future) {
    try {
      get(future);
      LOG.info("Created topic {}", name);
    } catch (TopicExistsException e) {
      LOG.debug("Somebody else created topic {} at the same time", name);
    }
  }

  private void requireNone(Set<String> missing) {
    if (!missing.isEmpty()) {
      throw new KafkaUnavailable(
          "topics %s do not exist on %s, or its user may not describe them; create them or grant"
                  .formatted(missing, KafkaProperties.bootstrapServers(configuration))
              + " Describe, or correct kafka.metrics-topics or set kafka.create-topics to true",
          null);
    }
  }

  private List<String> warnings(Map<String, TopicSettings> existing) {
    List<String> warnings = new ArrayList<>(differences(existing));
    for (String topic : metrics(configuration)) {
      if (!TopicSettings.of(Topic.METRICS, configuration).name().equals(topic)) {
        TopicSettings.foreignDifference(topic, config(topic)).ifPresent(warnings::add);
      }
    }
    return warnings;
  }

  private List<String> differences(Map<String, TopicSettings> existing) {
    List<String> differences = new ArrayList<>();
    Map<String, TopicDescription> described =
        get(admin.describeTopics(existing.keySet()).allTopicNames());
    existing.forEach(
        (name, settings) -> {
          int partitions = described.get(name).partitions().size();
          differences.addAll(settings.differences(config(name), partitions));
        });
    return differences;
  }

  private Map<String, String> config(String topic) {
    return config(new ConfigResource(ConfigResource.Type.TOPIC, topic));
  }

  /** Without the right to look nothing can be compared, which is no reason not to start. */
  private Map<String, String> config(ConfigResource resource) {
    Map<String, String> entries = new HashMap<>();
    try {
      Config config = get(admin.describeConfigs(List.of(resource)).all()).get(resource);
      for (ConfigEntry entry : config.entries()) {
        entries.put(entry.name(), entry.value());
      }
    } catch (AuthorizationException e) {
      LOG.warn("Not allowed to read the configuration of {}; it is not checked", resource.name());
    }
    return entries;
  }

  private void requireTimeoutWithinBrokers() {
    Duration wanted = configuration.get(KafkaOptions.TRANSACTION_TIMEOUT);
    String broker = get(admin.describeCluster().controller()).idString();
    String max =
        config(new ConfigResource(ConfigResource.Type.BROKER, broker))
            .get("transaction.max.timeout.ms");
    if (max != null && wanted.toMillis() > Long.parseLong(max)) {
      throw new KafkaUnavailable(
          "option 'kafka.transaction-timeout' is %d ms, and the brokers allow at most %s ms"
                  .formatted(wanted.toMillis(), max)
              + " (transaction.max.timeout.ms); lower the one or raise the other",
          null);
    }
  }

  /** The result of a request, or why there is none. */
  static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while waiting for Kafka", e);
    }
  }
}
