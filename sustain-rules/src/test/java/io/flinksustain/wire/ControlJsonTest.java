package io.flinksustain.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.steer.Control;
import io.flinksustain.steer.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ControlJsonTest {
  private static final Control.By ANN = new Control.By("ann", 1767225600123L);
  private static final Scope LANE = Scope.ofLane("eu1/payments");

  static List<Control> orders() {
    return List.of(
        new Control.Approve(ANN, LANE, "9f86d081884c7d65"),
        new Control.Reject(ANN, Scope.EVERYTHING, "9f86d081884c7d65"),
        new Control.Snooze(ANN, Scope.ofJob("eu1/payments", "eu1/payments/fraud"), 1L),
        new Control.Pause(new Control.By("ann", 5, "too close to the release"), LANE),
        new Control.Resume(ANN, LANE),
        new Control.StopAll(ANN, Scope.EVERYTHING),
        new Control.RevertAll(ANN, LANE));
  }

  @ParameterizedTest
  @MethodSource("orders")
  void everyOrderComesBack(Control order) {
    assertThat(ControlJson.read(ControlJson.write(order))).isEqualTo(order);
  }

  @Test
  void whatIsForEverythingNeedsNoScope() {
    assertThat(read("{'v':1,'kind':'control','ts':5,'order':'stop-all','who':'ann'}"))
        .isEqualTo(new Control.StopAll(new Control.By("ann", 5), Scope.EVERYTHING));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'v':1,'kind':'control','ts':5,'order':'halt','who':'ann'}|'order' is not approve",
        "{'v':1,'kind':'control','ts':5,'order':'pause'}|'who' is missing",
        "{'v':1,'kind':'control','order':'pause','who':'ann'}|'ts' is missing",
        "{'v':1,'kind':'control','ts':5,'order':'approve','who':'ann'}|'change' is missing",
        "{'v':1,'kind':'control','ts':5,'order':'snooze','who':'ann','until':'noon'}|'until' is not",
        "{'v':1,'kind':'fact','ts':5,'order':'pause','who':'ann'}|'kind' is not 'control'",
        "{'v':2,'kind':'control','ts':5,'order':'pause','who':'ann'}|version 2 is unknown",
        "pause|not readable as JSON"
      })
  void whatCannotBeReadIsToldByItsField(String json, String why) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(WireException.class)
        .hasMessageContaining(why);
  }

  private static Control read(String json) {
    return ControlJson.read(json.replace('\'', '"').getBytes(UTF_8));
  }
}
