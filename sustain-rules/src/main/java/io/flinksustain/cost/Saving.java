package io.flinksustain.cost;

/**
 * The cost before and after a change.
 *
 * @param before in the same currency as after
 * @param after in the same currency as before
 */
public record Saving(Cost before, Cost after) {
  public Saving {
    if (!before.currency().equals(after.currency())) {
      throw new IllegalArgumentException(
          "cannot compare %s with %s; take both costs from one price file"
              .formatted(before.currency(), after.currency()));
    }
  }

  /** From 876 to 584 per month saves 292; below 0 when it costs more. */
  public double perMonth() {
    return before.perMonth() - after.perMonth();
  }
}
