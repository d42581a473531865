package io.flinksustain.steer;

import static io.flinksustain.steer.ChangeMove.ACCEPT;
import static io.flinksustain.steer.ChangeMove.APPROVE;
import static io.flinksustain.steer.ChangeMove.BEGIN;
import static io.flinksustain.steer.ChangeMove.EXPIRE;
import static io.flinksustain.steer.ChangeMove.HAND_OVER;
import static io.flinksustain.steer.ChangeMove.LEAVE;
import static io.flinksustain.steer.ChangeMove.REFUSE;
import static io.flinksustain.steer.ChangeMove.REJECT;
import static io.flinksustain.steer.ChangeMove.RESTORE;
import static io.flinksustain.steer.ChangeMove.SETTLE;
import static io.flinksustain.steer.ChangeMove.SUPERSEDE;
import static io.flinksustain.steer.ChangeMove.TAKE_BACK;
import static io.flinksustain.steer.ChangeMove.TAKE_EFFECT;
import static io.flinksustain.steer.ChangeMove.TRY_AGAIN;
import static io.flinksustain.steer.ChangeState.ACCEPTED;
import static io.flinksustain.steer.ChangeState.APPLYING;
import static io.flinksustain.steer.ChangeState.APPROVED;
import static io.flinksustain.steer.ChangeState.EXPIRED;
import static io.flinksustain.steer.ChangeState.FAILED;
import static io.flinksustain.steer.ChangeState.HANDED_OVER;
import static io.flinksustain.steer.ChangeState.OBSERVING;
import static io.flinksustain.steer.ChangeState.PROPOSED;
import static io.flinksustain.steer.ChangeState.REJECTED;
import static io.flinksustain.steer.ChangeState.ROLLED_BACK;
import static io.flinksustain.steer.ChangeState.ROLLING_BACK;
import static io.flinksustain.steer.ChangeState.SETTLING;
import static io.flinksustain.steer.ChangeState.SUPERSEDED;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The legal moves of a change: drawn in {@link ChangeState}, and walked by a test. */
public final class Moves {
  private static final Map<ChangeState, Map<ChangeMove, ChangeState>> TABLE =
      new EnumMap<>(
          Map.of(
              PROPOSED,
              Map.of(APPROVE, APPROVED, REJECT, REJECTED, EXPIRE, EXPIRED, SUPERSEDE, SUPERSEDED),
              APPROVED,
              Map.of(BEGIN, APPLYING, REJECT, REJECTED, EXPIRE, EXPIRED, SUPERSEDE, SUPERSEDED),
              APPLYING,
              Map.of(
                  TAKE_EFFECT,
                  SETTLING,
                  REFUSE,
                  FAILED,
                  HAND_OVER,
                  HANDED_OVER,
                  TAKE_BACK,
                  ROLLING_BACK),
              SETTLING,
              Map.of(SETTLE, OBSERVING, TAKE_BACK, ROLLING_BACK),
              OBSERVING,
              Map.of(ACCEPT, ACCEPTED, TAKE_BACK, ROLLING_BACK),
              ACCEPTED,
              Map.of(TAKE_BACK, ROLLING_BACK),
              ROLLING_BACK,
              Map.of(TRY_AGAIN, ROLLING_BACK, RESTORE, ROLLED_BACK, LEAVE, FAILED)));

  private Moves() {}

  /** Where a move leads; empty when it is not legal in this state. */
  public static Optional<ChangeState> after(ChangeState state, ChangeMove move) {
    return Optional.ofNullable(TABLE.getOrDefault(state, Map.of()).get(move));
  }

  /**
   * Where a legal move leads.
   *
   * @throws IllegalStateException when it is not legal
   */
  static ChangeState to(ChangeState state, ChangeMove move) {
    return after(state, move)
        .orElseThrow(() -> new IllegalStateException("no " + move + " from " + state));
  }
}
