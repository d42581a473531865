package io.flinksustain.monitor.steer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.classify.Alert;
import io.flinksustain.monitor.options.OptionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The policy file has errors when the application starts, and the start goes on all the same. */
class PolicyAtStartTest {
  private static final String ADVISE = "defaults: {mode: advise}\n";
  private static final String AUTO = "defaults: {mode: auto}\n";
  private static final String BROKEN = "defaults: {mode: autp}\n";
  private static final Duration INTERVAL = Duration.ofMinutes(1);

  @TempDir Path folder;

  private Path path;

  @BeforeEach
  void name() {
    path = folder.resolve("policy.yaml");
  }

  @Test
  void whereNoPolicyWasInForceEverythingIsAdviceAndAPersonIsTold() throws Exception {
    write(BROKEN);
    try (SteerHarness lanes = SteerHarness.by(unread())) {
      lanes.calmMinutes("fraud", 3).recommend("fraud", 4, 5).calmMinutes("fraud", 1);

      assertThat(lanes.commands()).isEmpty();
      assertThat(lanes.recommendations()).hasSize(1);
      assertThat(lanes.policyRefused()).isOne();
      assertThat(lanes.alerts()).singleElement().satisfies(this::saysWhatIsWrong);
    }
  }

  private void saysWhatIsWrong(Alert alert) {
    assertThat(alert.firing()).isTrue();
    assertThat(alert.summary())
        .contains("without one everything is advice", path + ":1:18: 'mode' cannot be 'autp'");
  }

  @Test
  void aFileThatIsNotThereIsTheSame() throws Exception {
    try (SteerHarness lanes = SteerHarness.by(unread())) {
      lanes.calmMinutes("fraud", 3).recommend("fraud", 4, 5);

      assertThat(lanes.commands()).isEmpty();
      assertThat(lanes.policyRefused()).isOne();
    }
  }

  @Test
  void theNextGoodReadingHealsIt() throws Exception {
    write(BROKEN);
    try (SteerHarness lanes = SteerHarness.by(unread())) {
      lanes.calmMinutes("fraud", 3).recommend("fraud", 4, 5);
      write(AUTO);
      lanes.calmMinutes("fraud", 2);

      assertThat(lanes.commands()).hasSize(1);
      assertThat(lanes.policyRefused()).isZero();
      assertThat(lanes.alerts()).extracting(Alert::firing).containsExactly(true, false);
    }
  }

  @Test
  void thePolicyInForceGoesOnFromState() throws Exception {
    write(AUTO);
    try (SteerHarness before = SteerHarness.by(PolicyFile.read(path, INTERVAL))) {
      before.calmMinutes("fraud", 3);
      write(BROKEN);

      try (SteerHarness lanes = before.restored(unread())) {
        lanes.recommend("fraud", 4, 5);

        assertThat(lanes.commands()).hasSize(1);
        assertThat(lanes.policyRefused()).isOne();
        assertThat(lanes.alerts()).extracting(Alert::firing).containsExactly(true);
      }
    }
  }

  @Test
  void whatHealedItIsStillInForceAfterAFailure() throws Exception {
    write(ADVISE);
    try (SteerHarness before = SteerHarness.by(PolicyFile.read(path, INTERVAL))) {
      before.calmMinutes("fraud", 3);
      write(BROKEN);
      try (SteerHarness healed = before.restored(unread())) {
        healed.calmMinutes("fraud", 1);
        write(AUTO);
        healed.calmMinutes("fraud", 1);
        write(BROKEN);

        try (SteerHarness lanes = healed.restored()) {
          lanes.recommend("fraud", 4, 5);
          assertThat(lanes.commands()).hasSize(1);
        }
      }
    }
  }

  @Test
  void whoSubmitsASoundTextAfterwardsGetsThat() throws Exception {
    write(ADVISE);
    PolicyFile first = PolicyFile.read(path, Duration.ZERO);
    try (SteerHarness before = SteerHarness.by(first)) {
      before.calmMinutes("fraud", 3);
      write(AUTO);
      try (SteerHarness healed = before.restored(PolicyFile.unread(path, Duration.ZERO))) {
        healed.calmMinutes("fraud", 1);

        try (SteerHarness lanes = healed.restored(first)) {
          lanes.recommend("fraud", 4, 5);
          assertThat(lanes.commands()).isEmpty();
        }
      }
    }
  }

  @Test
  void withoutAnIntervalItIsReadOnceWhereItIsUsed() throws Exception {
    write(AUTO);
    try (SteerHarness lanes = SteerHarness.by(PolicyFile.unread(path, Duration.ZERO))) {
      lanes.calmMinutes("fraud", 1);
      write(ADVISE);
      lanes.calmMinutes("fraud", 2).recommend("fraud", 4, 5);

      assertThat(lanes.commands()).hasSize(1);
    }
  }

  @Test
  void whetherTheStartEndsIsForTheOneWhoIsTold() throws Exception {
    write(BROKEN);
    Configuration config = new Configuration();
    config.set(SteerOptions.POLICY, path.toString());
    List<OptionException> told = new ArrayList<>();

    assertThat(SteerOptions.policy(config, told::add)).contains(unread());
    assertThat(told).singleElement().asString().contains("'mode' cannot be 'autp'");
    assertThatThrownBy(
            () ->
                SteerOptions.policy(
                    config,
                    trouble -> {
                      throw trouble;
                    }))
        .isInstanceOf(OptionException.class);
  }

  @Test
  void nobodyIsToldOfASoundFileNorOfNone() throws Exception {
    write(AUTO);
    List<OptionException> told = new ArrayList<>();
    Configuration config = new Configuration();
    assertThat(SteerOptions.policy(config, told::add)).isEmpty();

    config.set(SteerOptions.POLICY, path.toString());
    assertThat(SteerOptions.policy(config, told::add)).contains(PolicyFile.read(path, INTERVAL));
    assertThat(told).isEmpty();
  }

  private PolicyFile unread() {
    return PolicyFile.unread(path, INTERVAL);
  }

  private void write(String text) throws IOException {
    Files.writeString(path, text);
  }
}
