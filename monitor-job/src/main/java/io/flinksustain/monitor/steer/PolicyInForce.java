package io.flinksustain.monitor.steer;

import io.flinksustain.classify.Alert;
import io.flinksustain.policy.PolicyBook;
import io.flinksustain.policy.PolicyException;
import java.io.IOException;
import java.util.Optional;
import org.apache.flink.api.common.state.MapState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The policy in force: the latest text of its file that was sound.
 *
 * <p>A file that has errors or cannot be read changes nothing, and {@link RefusedPolicy} says so.
 * The text in force is kept in state: after a failure it is not an older one again, unless the
 * application was submitted anew with another sound text. Where there never was one, everything is
 * advice.
 */
final class PolicyInForce {
  private static final Logger LOG = LoggerFactory.getLogger(PolicyInForce.class);
  private static final String SUBMITTED = "submitted";
  private static final String IN_FORCE = "in-force";

  private final PolicyFile file;
  private final MapState<String, String> texts;
  private final RefusedPolicy refused;
  private PolicyBook book;
  private String text;
  private long nextLook;

  /**
   * @param texts remembers what was submitted and what is in force
   */
  PolicyInForce(PolicyFile file, MapState<String, String> texts, RefusedPolicy refused) {
    this.file = file;
    this.texts = texts;
    this.refused = refused;
    boolean isReadForGood = file.submitted() != null && file.interval().isZero();
    this.nextLook = isReadForGood ? Long.MAX_VALUE : Long.MIN_VALUE;
  }

  PolicyBook book() throws Exception {
    if (book == null) {
      restore();
    }
    return book;
  }

  private void restore() throws Exception {
    String submitted = file.submitted();
    boolean goesOn = submitted == null || submitted.equals(texts.get(SUBMITTED));
    String kept = goesOn ? texts.get(IN_FORCE) : null;
    remember(submitted);
    try {
      use(kept == null ? submitted : kept);
    } catch (PolicyException e) {
      // What an earlier version took, this one may not.
      LOG.error("The policy that was in force does not fit this version: {}", e.getMessage());
      use(submitted);
    }
  }

  /** After a text that was not sound any other is news, also the one before it. */
  private void remember(String submitted) throws Exception {
    if (submitted == null) {
      texts.remove(SUBMITTED);
    } else {
      texts.put(SUBMITTED, submitted);
    }
  }

  /** Goes by a sound text; null where there is none. */
  private void use(String sound) throws Exception {
    if (sound == null) {
      book = PolicyBook.NONE;
      return;
    }
    book = PolicyBook.parse(file.path(), sound);
    text = sound;
    texts.put(IN_FORCE, sound);
  }

  /** Reads the file again when it is time; what a person should be told of it. */
  Optional<Alert> look(long now) throws Exception {
    if (now < nextLook) {
      return Optional.empty();
    }
    book();
    nextLook = after(now);
    try {
      take(file.reread());
      return refused.end(now);
    } catch (IOException e) {
      return refused.begin("it cannot be read here as a text in UTF-8: " + e, now);
    } catch (PolicyException e) {
      return refused.begin(e.getMessage(), now);
    }
  }

  private void take(String now) throws Exception {
    if (!now.equals(text)) {
      use(now);
      LOG.info("The policy file {} is in force as it is now.", file.path());
    }
  }

  private long after(long look) {
    return file.interval().isZero() ? Long.MAX_VALUE : look + file.interval().toMillis();
  }

  /** When it is time to look again, epoch milliseconds; {@link Long#MAX_VALUE} for never. */
  long nextLook() {
    return nextLook;
  }
}
