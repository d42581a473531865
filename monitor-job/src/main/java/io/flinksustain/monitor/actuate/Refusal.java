package io.flinksustain.monitor.actuate;

import io.flinksustain.change.Setting;
import java.util.List;

/** A command that cannot be carried out, now or later; the message says why, and what to do. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Setting> found;

  public Refusal(String message) {
    this(message, List.of());
  }

  /** A refusal after the values of the job were read. */
  public Refusal(String message, List<Setting> found) {
    super(message, null, false, false);
    this.found = found;
  }

  /** The step that ends the command. */
  public Step step(Stage stage) {
    return Step.broken(stage, getMessage(), found);
  }
}
