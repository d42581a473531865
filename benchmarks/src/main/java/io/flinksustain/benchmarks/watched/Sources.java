package io.flinksustain.benchmarks.watched;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The source of a plan, at the rate that the plan says. */
public final class Sources {
  private final JobPlan plan;
  private final SourceShape shape;
  private final int parallelism;
  private final long records;

  /** A source that generates ends after {@code records}. */
  public Sources(JobPlan plan, long records) {
    this.plan = plan;
    this.shape = plan.shape().source();
    this.parallelism = plan.shape().parallelismOf(shape.parallelism());
    this.records = records;
  }

  /** Events from a topic, or made here. */
  DataStream<Event> events(StreamExecutionEnvironment env) {
    WatermarkStrategy<Event> none = WatermarkStrategy.noWatermarks();
    return shape.partitions() == null
        ? generated(env, Generator.of(plan), WatchedJob.EVENT, none)
        : add(env, topic(plan.name(), plan.brokers()), none);
  }

  /** Whatever a generator makes of the numbers from 0. */
  public <T> DataStream<T> generated(
      StreamExecutionEnvironment env,
      GeneratorFunction<Long, T> generator,
      TypeInformation<T> type,
      WatermarkStrategy<T> watermarks) {
    Steps rate = OfferedRate.of(plan, 1);
    return add(
        env,
        new DataGeneratorSource<>(
            generator, records, subtasks -> new ProfiledRate<>(rate, subtasks), type),
        watermarks);
  }

  private <T> DataStream<T> add(
      StreamExecutionEnvironment env, Source<T, ?, ?> source, WatermarkStrategy<T> watermarks) {
    return env.fromSource(source, watermarks, shape.name())
        .setParallelism(parallelism)
        .uid(shape.name());
  }

  private static KafkaSource<Event> topic(String name, String brokers) {
    return KafkaSource.<Event>builder()
        .setBootstrapServers(brokers)
        .setTopics(name)
        .setGroupId(name)
        .setClientIdPrefix(name)
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setProperty("partition.discovery.interval.ms", "-1")
        // Many small answers, so that a broker that limits them does so evenly.
        .setProperty("fetch.max.bytes", "16384")
        .setProperty("max.partition.fetch.bytes", "8192")
        .setDeserializer(new EventBytes())
        .build();
  }
}
