package io.flinksustain.size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SizingTest {
  private static final double MB = 1e6;
  private static final Offset<Double> HALF_A_MEGABYTE = within(0.5 * MB);

  @Test
  void givesTheNumbersOfTheWellKnownExample() {
    Sizing sizing = new Example().size();

    Traffic each = sizing.traffic();
    assertThat(each.source()).isEqualTo(400 * MB);
    assertThat(each.shuffle()).isCloseTo(320 * MB, within(1.0));
    assertThat(each.sink()).isCloseTo(67 * MB, HALF_A_MEGABYTE);
    assertThat(each.stateRead()).isEqualTo(40 * MB);
    assertThat(each.stateWrite()).isEqualTo(40 * MB);
    assertThat(each.checkpoint()).isCloseTo(333 * MB, HALF_A_MEGABYTE);
    assertThat(each.in()).isCloseTo(760 * MB, within(1.0));
    assertThat(each.out()).isCloseTo(760 * MB, within(1.0));
    assertThat(sizing.linkUse()).isCloseTo(0.608, within(1e-6));
    assertThat(sizing.work().state().bytes()).isEqualTo(100e9);
    assertThat(sizing.stateBytes()).isEqualTo(20e9);
  }

  @Test
  void saysThatSoManyKeysCannotOccurAtSuchARate() {
    assertThat(new Example().size().warnings())
        .filteredOn(warning -> warning.id().equals("keys-impossible"))
        .singleElement()
        .extracting(Warning::message)
        .asString()
        .contains("500,000,000 keys", "60,000,000 messages in 1 min", "300,000,000 in all open");
  }

  @Test
  void isSilentWhereTheKeysFitAndEnoughOfTheLinkStaysFree() {
    Example fits =
        new Example().set(SizeOption.KEYS, "300,000,000").set(SizeOption.DISK_OVER_LINK, "0 %");

    assertThat(fits.size().warnings()).isEmpty();
  }

  @Test
  void doesNotLimitTheKeysOfAJobWithoutWindows() {
    Example endless = new Example().set(SizeOption.OUTPUT_RATIO, "0").set(SizeOption.WINDOWS, "1");

    assertThat(endless.size().warnings()).isEmpty();
  }

  @Test
  void saysHowManyMachinesLeaveEnoughOfTheLinkFree() {
    assertThat(new Example().size().fewestMachines()).hasValue(6);
    assertThat(new Example().size().warnings())
        .extracting(Warning::id)
        .containsExactly("keys-impossible", "link-crowded");
    assertThat(new Example().set(SizeOption.FREE_LINK, "39 %").size().fits()).isTrue();
    assertThat(new Example().set(SizeOption.MACHINES, "6").size().fits()).isTrue();
  }

  @Test
  void saysThatALinkIsTooSlowForTheJob() {
    Sizing sizing = new Example().set(SizeOption.LINK, "1 Gbit/s").size();

    assertThat(sizing.linkUse()).isCloseTo(6.08, within(1e-6));
    assertThat(sizing.warnings())
        .last()
        .satisfies(
            warning -> {
              assertThat(warning.id()).isEqualTo("link-full");
              assertThat(warning.message())
                  .startsWith("760 MB/s of 125 MB/s are 608 % of the link")
                  .contains("Take " + sizing.fewestMachines().getAsInt() + " machines");
            });
  }

  @Test
  void shufflesNothingOverTheNetworkOnOneMachine() {
    Sizing sizing = new Example().set(SizeOption.MACHINES, "1").size();

    assertThat(sizing.traffic().shuffle()).isZero();
    assertThat(sizing.traffic().in()).isEqualTo(2_200 * MB);
    assertThat(sizing.stateBytes()).isEqualTo(100e9);
  }

  @Test
  void countsEveryShuffle() {
    assertThat(new Example().set(SizeOption.SHUFFLES, "0").size().traffic().shuffle()).isZero();
    assertThat(new Example().set(SizeOption.SHUFFLES, "2").size().traffic().shuffle())
        .isCloseTo(640 * MB, within(1.0));
  }

  @Test
  void keepsLocalDisksOffTheLink() {
    Traffic each = new Example().set(SizeOption.DISK_OVER_LINK, "0 %").size().traffic();

    assertThat(each.stateRead()).isEqualTo(40 * MB);
    assertThat(each.in()).isCloseTo(720 * MB, within(1.0));
    assertThat(each.out()).isCloseTo(720 * MB, within(1.0));
  }

  @Test
  void writesOnlyTheChangedShareOfTheStateInIncrementalCheckpoints() {
    Traffic each = new Example().set(SizeOption.CHECKPOINT_SHARE, "10 %").size().traffic();

    assertThat(each.checkpoint()).isCloseTo(33.3 * MB, HALF_A_MEGABYTE);
  }

  @Test
  void writesForEachMessageInsteadOfForEachKeyWhenToldSo() {
    Example example =
        new Example().set(SizeOption.OUTPUT_RATIO, "0.5").set(SizeOption.OUTPUT_SIZE, "100 B");

    assertThat(example.size().traffic().sink()).isEqualTo(10 * MB);
  }

  @Test
  void estimatesAJobWithoutState() {
    Example stateless =
        new Example()
            .set(SizeOption.STATE_SIZE, "0 B")
            .set(SizeOption.OUTPUT_RATIO, "1")
            .set(SizeOption.OUTPUT_SIZE, "2 kB")
            .set(SizeOption.SHUFFLES, "0");

    assertThat(stateless.size().traffic().in()).isEqualTo(400 * MB);
    assertThat(stateless.size().traffic().out()).isEqualTo(400 * MB);
  }
}
