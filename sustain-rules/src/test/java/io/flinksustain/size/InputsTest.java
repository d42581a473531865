package io.flinksustain.size;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InputsTest {
  @Test
  void hasNothingToComplainAboutInACompleteJob() {
    assertThat(new Example().inputs().problems()).isEmpty();
  }

  @Test
  void namesAllThatIsMissingAtOnce() {
    Example incomplete = new Example().without(SizeOption.RATE).without(SizeOption.LINK);

    assertThat(incomplete.inputs().problems())
        .containsExactly("say rate (such as 1,000,000 msg/s), link (such as 10 Gbit/s)");
  }

  @Test
  void refusesTwoWaysToSayWhatIsWritten() {
    Example both =
        new Example().set(SizeOption.OUTPUT_RATIO, "1").set(SizeOption.EMIT_INTERVAL, "1 min");

    assertThat(both.inputs().problems())
        .singleElement()
        .asString()
        .contains("output-ratio", "emit-interval", "leave one out");
  }

  @Test
  void refusesHalfAMachineToPrice() {
    assertThat(new Example().set(SizeOption.CORES, "4").inputs().problems())
        .singleElement()
        .asString()
        .contains("give both or none");
  }

  @Test
  void saysWhatItAssumes() {
    assertThat(new Example().inputs().assumed())
        .contains("emit-interval 1 min", "output-size state-size", "free-link 40 %")
        .noneMatch(assumed -> assumed.startsWith("windows") || assumed.contains("none"));
    assertThat(new Example().set(SizeOption.OUTPUT_RATIO, "1").inputs().assumed())
        .noneMatch(assumed -> assumed.startsWith("emit-interval"));
  }
}
