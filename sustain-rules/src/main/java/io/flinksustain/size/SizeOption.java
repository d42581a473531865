package io.flinksustain.size;

import io.flinksustain.text.Amount;
import io.flinksustain.text.Range;
import java.util.Optional;

/**
 * What can be said about a job and its machines: each name, its range and its default, for the
 * command line, for files and for docs/reference/size.md.
 */
public enum SizeOption {
  RATE(
      "rate",
      Amount.RATE,
      "0.001 to 1,000,000,000",
      "1,000,000 msg/s",
      "required",
      "Messages per second, at the peak that is to be held."),
  MESSAGE_SIZE(
      "message-size",
      Amount.BYTES,
      "1 B to 1 GB",
      "2 kB",
      "required",
      "Size of a message on the wire."),
  KEYS(
      "keys",
      Amount.NUMBER,
      "1 to 10,000,000,000,000",
      "500,000,000",
      "required",
      "Distinct keys that a window sees, or that state is kept for."),
  STATE_SIZE(
      "state-size",
      Amount.BYTES,
      "0 B to 1 GB",
      "40 B",
      "required",
      "State of one key in one window."),
  CHECKPOINT_INTERVAL(
      "checkpoint-interval",
      Amount.TIME,
      "1 s to 7 d",
      "1 min",
      "required",
      "Time from one checkpoint to the next."),
  MACHINES(
      "machines",
      Amount.WHOLE,
      "1 to 10,000",
      "5",
      "required",
      "Machines, or task managers with a link of their own."),
  LINK(
      "link",
      Amount.SPEED,
      "1 Mbit/s to 10,000 Gbit/s",
      "10 Gbit/s",
      "required",
      "Speed of a machine's network link, each way."),
  FREE_LINK(
      "free-link",
      Amount.SHARE,
      "0 % to 90 %",
      "40 %",
      "40 %",
      "Share of the link that is to stay free: for catching up, peaks and what protocols add."),
  WINDOWS(
      "windows",
      Amount.WHOLE,
      "1 to 100,000",
      "5",
      "1",
      "Windows open at the same time: length by slide; 1 for state without windows."),
  EMIT_INTERVAL(
      "emit-interval",
      Amount.TIME,
      "1 s to 366 d",
      "1 min",
      "1 min",
      "Time after which every key gives one record: the slide of the windows."),
  OUTPUT_RATIO(
      "output-ratio",
      Amount.NUMBER,
      "0 to 1,000,000",
      "0.1",
      "none",
      "Records out for each message in, for jobs without windows; instead of emit-interval."),
  OUTPUT_SIZE(
      "output-size",
      Amount.BYTES,
      "0 B to 1 GB",
      "40 B",
      "state-size",
      "Size of a record that the job writes."),
  SHUFFLES(
      "shuffles",
      Amount.WHOLE,
      "0 to 100",
      "1",
      "1",
      "Times that a message is exchanged by key; of each, 1/machines stays where it is."),
  STATE_READ(
      "state-read",
      Amount.BYTES,
      "0 B to 1 GB",
      "200 B",
      "windows x state-size",
      "State read from disk for each message; 0 B with the heap backend."),
  STATE_WRITE(
      "state-write",
      Amount.BYTES,
      "0 B to 1 GB",
      "200 B",
      "windows x state-size",
      "State written to disk for each message; 0 B with the heap backend."),
  DISK_OVER_LINK(
      "disk-over-link",
      Amount.SHARE,
      "0 % to 100 %",
      "100 %",
      "100 %",
      "Share of that disk traffic on the link: 100 % for network disks, 0 % for local ones."),
  CHECKPOINT_SHARE(
      "checkpoint-share",
      Amount.SHARE,
      "0 % to 100 %",
      "10 %",
      "100 %",
      "Share of the state that a checkpoint writes; less than all if it is incremental."),
  CORES(
      "cores",
      Amount.NUMBER,
      "0.1 to 1,024",
      "4",
      "none",
      "Cores of a machine, for the cost; with memory."),
  MEMORY(
      "memory",
      Amount.BYTES,
      "128 MiB to 64 TiB",
      "16 GiB",
      "none",
      "Memory of a machine, for the cost; with cores.");

  private final String key;
  private final Amount amount;
  private final String range;
  private final String example;
  private final String otherwise;
  private final String prose;

  SizeOption(
      String key, Amount amount, String range, String example, String otherwise, String prose) {
    this.key = key;
    this.amount = amount;
    this.range = range;
    this.example = example;
    this.otherwise = otherwise;
    this.prose = prose;
  }

  /** The name in files; {@code --} and the name on the command line. */
  public String key() {
    return key;
  }

  /** {@code 1 B to 1 GB}, both included. */
  public String range() {
    return range;
  }

  /** A value that it takes. */
  public String example() {
    return example;
  }

  /** What counts when it is not given: a value, a formula, {@code none} or {@code required}. */
  public String otherwise() {
    return otherwise;
  }

  /** One sentence. */
  public String prose() {
    return prose;
  }

  /** What it takes, for error messages. */
  public String form() {
    return "from " + range + ", such as " + example;
  }

  /** Whether nothing can be estimated without it. */
  public boolean required() {
    return otherwise.equals("required");
  }

  /** Whether something counts when it is not given. */
  boolean hasDefault() {
    return !required() && !otherwise.equals("none");
  }

  /** The value in the unit of its kind; empty when it is none or out of range. */
  public Optional<Double> parse(String text) {
    return new Range(amount, range).parse(text);
  }

  /** The default, where it is a value. */
  double constant() {
    return amount
        .parse(otherwise)
        .orElseThrow(() -> new IllegalStateException(key + " has no value: " + otherwise));
  }
}
