package io.flinksustain.monitor.classify;

import io.flinksustain.classify.rule.RulePack;
import io.flinksustain.classify.rule.RulePackException;
import io.flinksustain.monitor.kafka.RawRecord;
import io.flinksustain.yaml.YamlError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Lets only packs through that compile; the others go to {@link #REFUSED} with all their errors,
 * and what was in force before stays. An empty text, from a tombstone, takes the override back.
 */
public final class LoadRules extends ProcessFunction<RawRecord, String> {
  private static final long serialVersionUID = 1;

  /** Packs that were not taken. */
  public static final OutputTag<Refusal> REFUSED = new OutputTag<>("refused") {};

  @Override
  public void processElement(RawRecord record, Context context, Collector<String> out) {
    String text = new String(record.value(), StandardCharsets.UTF_8);
    List<String> errors = errors(record.topic(), text);
    if (errors.isEmpty()) {
      out.collect(text);
    } else {
      context.output(REFUSED, Refusal.of(record, errors));
    }
  }

  private static List<String> errors(String origin, String text) {
    try {
      if (!text.isEmpty()) {
        RulePack.parse(origin, text);
      }
      return List.of();
    } catch (RulePackException e) {
      return e.errors().stream().map(YamlError::toString).toList();
    } catch (RuntimeException e) {
      // A defect of ours: the pack would be read again after each restart.
      return List.of("the compiler of rules failed on it, please report: " + e);
    }
  }
}
