package io.flinksustain.steer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person orders. */
public sealed interface Control {
  /** Which order it is. */
  Kind kind();

  /** Who ordered it, and when. */
  By by();

  /** What it is about. */
  Scope scope();

  /** Id of the one change that it is about; empty when it is about none. */
  default String change() {
    return "";
  }

  /** When it ends by itself, epoch milliseconds; 0 for what does not end by itself. */
  default long until() {
    return 0;
  }

  /**
   * The orders that there are.
   *
   * <p>The order of the constants is part of the state format: add at the end, never reorder.
   */
  enum Kind {
    APPROVE,
    REJECT,
    SNOOZE,
    PAUSE,
    RESUME,
    STOP_ALL,
    REVERT_ALL;

    /** As people write it: {@code stop-all}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The order of a word; empty when there is none. */
    public static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
  }

  /**
   * Who orders, when and why.
   *
   * @param who name of a person or of a tool
   * @param at epoch milliseconds
   * @param reason a few words; empty when none was given
   */
  record By(String who, long at, String reason) {
    /** Without a reason. */
    public By(String who, long at) {
      this(who, at, "");
    }

    /** {@code ann}, or {@code ann: too close to the release}. */
    public String words() {
      return reason.isEmpty() ? who : who + ": " + reason;
    }
  }

  /**
   * One proposed change may begin when its turn comes.
   *
   * @param change its id
   */
  record Approve(By by, Scope scope, String change) implements Control {
    @Override
    public Kind kind() {
      return Kind.APPROVE;
    }
  }

  /**
   * One change is not wanted: one that waits is dropped, one in flight is taken back, and a roll
   * back that failed or was refused is tried again at once.
   *
   * @param change its id
   */
  record Reject(By by, Scope scope, String change) implements Control {
    @Override
    public Kind kind() {
      return Kind.REJECT;
    }
  }

  /**
   * Nothing begins before a time.
   *
   * @param until epoch milliseconds
   */
  record Snooze(By by, Scope scope, long until) implements Control {
    @Override
    public Kind kind() {
      return Kind.SNOOZE;
    }
  }

  /** Nothing begins until it is resumed; what is in flight is watched to its end. */
  record Pause(By by, Scope scope) implements Control {
    @Override
    public Kind kind() {
      return Kind.PAUSE;
    }
  }

  /**
   * Ends a pause, a snooze or a stop of the same scope, and what that withheld goes out. Where a
   * lane, or everything, is not held it leaves to the person what could not be rolled back.
   */
  record Resume(By by, Scope scope) implements Control {
    @Override
    public Kind kind() {
      return Kind.RESUME;
    }
  }

  /**
   * The kill switch: no command goes out until it is resumed, roll backs included. What waits is
   * dropped, and what is in flight is left as it is.
   */
  record StopAll(By by, Scope scope) implements Control {
    @Override
    public Kind kind() {
      return Kind.STOP_ALL;
    }
  }

  /**
   * Nothing begins until it is resumed, and what waits is dropped. What is in flight, and then what
   * was accepted lately, is taken back, whatever was stopped before.
   */
  record RevertAll(By by, Scope scope) implements Control {
    @Override
    public Kind kind() {
      return Kind.REVERT_ALL;
    }
  }
}
