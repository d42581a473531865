package io.flinksustain.benchmarks.corpus.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.signal.Signal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignalFamilyTest {
  @ParameterizedTest
  @EnumSource(Signal.class)
  void everySignalIsOfOneFamily(Signal signal) {
    List<SignalFamily> families =
        SignalFamily.all().stream().filter(family -> family.has(signal)).toList();
    assertThat(families).as("families of %s; name it in one", signal.signalName()).hasSize(1);
  }
}
