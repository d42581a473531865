package io.flinksustain.monitor.cli;

import io.flinksustain.classify.rule.RulePack;
import io.flinksustain.explain.Ledger;
import io.flinksustain.monitor.kafka.Topic;
import io.flinksustain.steer.Standing;
import io.flinksustain.text.Figures;
import io.flinksustain.wire.ChangeEventJson;
import io.flinksustain.wire.ControlJson;
import io.flinksustain.wire.VerdictJson;
import io.flinksustain.wire.WireException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** A platform while a command reads it, and what was read. */
final class Session implements AutoCloseable {
  private final Platform platform;
  private final Ledger ledger = new Ledger();
  private final InstantSource clock;
  private final Consumer<String> complaint;
  private Consumer<Object> listener = noun -> {};
  private String rules = "";
  private Standing standing = Standing.NONE;
  private final AtomicLong taken = new AtomicLong();
  private long unreadable;

  /**
   * @param complaint takes a sentence about what could not be read
   */
  Session(Platform platform, InstantSource clock, Consumer<String> complaint) {
    this.platform = platform;
    this.clock = clock;
    this.complaint = complaint;
  }

  Platform platform() {
    return platform;
  }

  Ledger ledger() {
    return ledger;
  }

  /** The orders that hold something. */
  Standing standing() {
    return standing;
  }

  /** Hears every noun from now on that is news; a verdict that says the same again is none. */
  void listen(Consumer<Object> ear) {
    listener = ear;
  }

  /** How reading goes, for people; any thread. */
  String progress() {
    return "reading the topics on %s: %s of about %s records"
        .formatted(
            platform.name(),
            Figures.count((double) taken.get()),
            Figures.count((double) platform.size()));
  }

  /** Reads what there is, and gives what is known then. */
  Ledger readToEnd() {
    platform.readToEnd(this::take);
    if (unreadable > 0) {
      complaint.accept("records that this version cannot read, and left out: " + unreadable);
    }
    return ledger;
  }

  void readOn(Duration wait) {
    platform.readOn(wait, this::take);
  }

  private void take(Topic topic, byte[] value) {
    taken.incrementAndGet();
    try {
      read(topic, value);
    } catch (WireException e) {
      unreadable++;
    }
  }

  private void read(Topic topic, byte[] value) {
    switch (topic) {
      case DIAGNOSES -> {
        var verdict = VerdictJson.readDiagnosis(value);
        if (ledger.accept(verdict)) {
          listener.accept(verdict);
        }
      }
      case RECOMMENDATIONS -> ledger.accept(VerdictJson.readRecommendation(value));
      case CHANGES -> {
        var event = ChangeEventJson.read(value);
        ledger.accept(event);
        listener.accept(event);
      }
      case RULES -> rules = new String(value, StandardCharsets.UTF_8);
      case CONTROL -> standing = standing.with(ControlJson.read(value), clock.millis());
      default -> throw new IllegalStateException("no command reads " + topic);
    }
  }

  /** The bundled rules with those of the topic on top, as the monitor has them. */
  RulePack rules() {
    return RulePack.inForce(
        rules,
        refused ->
            complaint.accept(
                "the rules of the topic are not for this version; the bundled ones are shown"));
  }

  @Override
  public void close() {
    platform.close();
  }
}
