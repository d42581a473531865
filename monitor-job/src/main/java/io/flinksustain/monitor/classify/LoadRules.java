package io.flinksustain.monitor.classify;

import io.flinksustain.classify.rule.RulePack;
import io.flinksustain.classify.rule.RulePackException;
import io.flinksustain.monitor.kafka.RawRecord;
import java.nio.charset.StandardCharsets;
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
    try {
      if (!text.isEmpty()) {
        RulePack.parse(record.topic(), text);
      }
      out.collect(text);
    } catch (RulePackException e) {
      context.output(REFUSED, Refusal.of(record, e));
    }
  }
}
