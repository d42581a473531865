package io.flinksustain.steer;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.classify.Alert;
import io.flinksustain.classify.Severity;
import org.junit.jupiter.api.Test;

class PolicyAlarmTest {
  private static final String FILE = "/etc/sustain-policy/policy.yaml";
  private static final String WHY = FILE + ":3:9: 'mode' cannot be 'autp' (did you mean 'auto'?)";
  private static final long AGAIN = 10 * Lab.MINUTE;

  private final PolicyAlarm alarm = new PolicyAlarm(FILE, AGAIN);
  private final PolicyRefusal first = alarm.refused(null, WHY, Lab.START);

  @Test
  void saysWhichLineOfWhichFileAndWhatToDo() {
    Alert alert = alarm.begin(first);

    assertThat(alert.firing()).isTrue();
    assertThat(alert.about()).isEqualTo("policy");
    assertThat(alert.severity()).isEqualTo(Severity.WARNING);
    assertThat(alert.job().isJob()).isFalse();
    assertThat(alert.since()).isEqualTo(Lab.START);
    assertThat(alert.summary())
        .isEqualTo(
            ("The policy file %s is not taken; the last one that was sound stays in force, and"
                    + " without one everything is advice: %s. Put it right; 'sustain policy check"
                    + " %s' names all that is wrong.")
                .formatted(FILE, WHY, FILE));
  }

  @Test
  void saysOfSeveralErrorsTheFirstAndHowManyThereAre() {
    PolicyRefusal more = alarm.refused(null, WHY + "\n" + FILE + ":4:1: another", Lab.START);

    assertThat(alarm.begin(more).summary())
        .contains(WHY + " (the first of 2 errors).")
        .doesNotContain("another");
  }

  @Test
  void saysTheSameAgainOnlyAfterAWhile() {
    assertThat(alarm.refused(first, WHY, Lab.START + AGAIN - 1)).isSameAs(first);

    PolicyRefusal again = alarm.refused(first, WHY, Lab.START + AGAIN);
    assertThat(alarm.begin(again).at()).isEqualTo(Lab.START + AGAIN);
    assertThat(alarm.begin(again).since()).isEqualTo(Lab.START);
  }

  @Test
  void saysOtherErrorsAtOnce() {
    PolicyRefusal other = alarm.refused(first, "another", Lab.START + 1);

    assertThat(alarm.begin(other).summary()).contains("another");
    assertThat(alarm.begin(other).since()).isEqualTo(Lab.START);
  }

  @Test
  void endsTheAlertThatItBegan() {
    Alert begun = alarm.begin(first);
    Alert over = alarm.end(first, Lab.START + 1);

    assertThat(over.firing()).isFalse();
    assertThat(over.at()).isEqualTo(Lab.START + 1);
    assertThat(over).usingRecursiveComparison().ignoringFields("firing", "at").isEqualTo(begun);
  }
}
