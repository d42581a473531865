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
 * application was submitted anew with another text.
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
  private long nextLook = Long.MIN_VALUE;

  /**
   * @param texts remembers what was submitted and what is in force
   */
  PolicyInForce(PolicyFile file, MapState<String, String> texts, RefusedPolicy refused) {
    this.file = file;
    this.texts = texts;
    this.refused = refused;
  }

  PolicyBook book() throws Exception {
    if (book == null) {
      restore();
    }
    return book;
  }

  private void restore() throws Exception {
    boolean known = file.submitted().equals(texts.get(SUBMITTED)) && texts.contains(IN_FORCE);
    texts.put(SUBMITTED, file.submitted());
    try {
      use(known ? texts.get(IN_FORCE) : file.submitted());
    } catch (PolicyException e) {
      // What an earlier version took, this one may not.
      LOG.error("The policy that was in force does not fit this version: {}", e.getMessage());
      use(file.submitted());
    }
  }

  private void use(String sound) throws Exception {
    book = PolicyBook.parse(file.path(), sound);
    text = sound;
    texts.put(IN_FORCE, sound);
  }

  /** Reads the file again when it is time; what a person should be told of it. */
  Optional<Alert> look(long now) throws Exception {
    if (now < nextLook || file.interval().isZero()) {
      return Optional.empty();
    }
    book();
    nextLook = now + file.interval().toMillis();
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
      LOG.info("The policy file {} has changed and is in force.", file.path());
    }
  }

  /** When it is time to look again, epoch milliseconds; {@link Long#MAX_VALUE} for never. */
  long nextLook() {
    return file.interval().isZero() ? Long.MAX_VALUE : nextLook;
  }
}
