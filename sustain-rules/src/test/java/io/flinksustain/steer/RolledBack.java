package io.flinksustain.steer;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.change.Action;
import io.flinksustain.change.Command;
import io.flinksustain.change.Result;
import io.flinksustain.change.Setting;

/** What must hold of a change that is taken back. */
final class RolledBack {
  private RolledBack() {}

  /** The one roll back puts back parallelism 4, for a reason, and ends the change. */
  static void assertRolledBack(DrivenLane driven, String why) {
    Command command = driven.last();
    assertThat(driven.rolledBack()).containsExactly(command);
    assertThat(command.action()).isEqualTo(Action.ROLL_BACK);
    assertThat(command.id()).isEqualTo(command.change() + "/roll-back");
    assertThat(command.settings()).containsExactly(new Setting("parallelism", "", "5", "4"));
    assertThat(driven.lane.inFlight().reason()).contains(why);

    driven.answer(command, Result.APPLIED);
    assertThat(driven.state()).isEqualTo(ChangeState.ROLLED_BACK);
    assertThat(driven.lane.inFlight()).isNull();
    assertThat(driven.alerts).isEmpty();
  }
}
