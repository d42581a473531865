package io.flinksustain.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopologyTest {
  @ParameterizedTest
  @CsvSource({
    "FINISHED,true",
    "CANCELED,true",
    "FAILED,true",
    "SUSPENDED,false",
    "RUNNING,false",
    "RESTARTING,false",
    "CANCELLING,false",
    "FAILING,false"
  })
  void hasEndedWhenItWillNeverRunAgain(String state, boolean ended) {
    assertThat(new Topology(state, 0, "Default", List.of(), List.of()).hasEnded()).isEqualTo(ended);
    assertThat(Topology.isEnd(state)).isEqualTo(ended);
  }
}
