package io.flinksustain.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LookupTest {
  private static final List<String> JOBS =
      List.of("eu1/payments/fraud", "us1/payments/fraud", "eu1/payments/orders", "lab//clicks");
  private static final List<String> IDS = List.of("c0ffee00", "c0ffee11", "decade22");

  @Test
  void findsAJobByItsKeyOrByItsDeploymentAlone() {
    assertThat(Lookup.job("eu1/payments/fraud", JOBS).found()).containsExactly(JOBS.get(0));
    assertThat(Lookup.job("orders", JOBS).found()).containsExactly(JOBS.get(2));
    assertThat(Lookup.job("clicks", JOBS).isClear()).isTrue();
  }

  @Test
  void isNotClearWhereSeveralHaveTheName() {
    Lookup several = Lookup.job("fraud", JOBS);

    assertThat(several.isClear()).isFalse();
    assertThat(several.found()).containsExactly(JOBS.get(0), JOBS.get(1));
    assertThat(several.near()).isEmpty();
  }

  @Test
  void namesWhatIsNearWhereNothingHasTheName() {
    assertThat(Lookup.job("order", JOBS).near()).hasSize(3).first().isEqualTo(JOBS.get(2));
    assertThat(Lookup.job("eu1/payment/fraud", JOBS).near()).first().isEqualTo(JOBS.get(0));
    assertThat(Lookup.job("x", List.of()).near()).isEmpty();
  }

  @Test
  void aChangeIsFoundByFourLettersAndNotByFewer() {
    assertThat(Lookup.change("deca", IDS).found()).containsExactly("decade22");
    assertThat(Lookup.change("dec", IDS).found()).isEmpty();
    assertThat(Lookup.change("c0ff", IDS).found()).hasSize(2);
    assertThat(Lookup.change("decode22", IDS).near()).first().isEqualTo("decade22");
  }
}
