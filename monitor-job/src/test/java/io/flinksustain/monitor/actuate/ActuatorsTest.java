package io.flinksustain.monitor.actuate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.monitor.actuate.ActuateOptions.Adapter;
import io.flinksustain.monitor.options.OptionException;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActuatorsTest {
  @ParameterizedTest
  @CsvSource({
    "FLINK_REST, true, flink-rest-dry-run",
    "FLINK_REST, false, flink-rest",
    "PATCH_FILE, true, patch-file"
  })
  void makesTheActuatorThatTheOptionsNameWhereItIsNeeded(
      Adapter adapter, boolean dryRun, String name) throws Exception {
    Configuration config = complete(adapter).set(ActuateOptions.DRY_RUN, dryRun);

    assertThatNoException().isThrownBy(() -> InstantiationUtil.clone(Actuators.carryOut(config)));
    ActuatorFactory factory = InstantiationUtil.clone(Actuators.factory(config));

    try (Actuator actuator = factory.create()) {
      assertThat(actuator.name()).isEqualTo(name);
    }
  }

  @Test
  void sendsNothingUnlessItIsToldTo() throws Exception {
    Configuration config = new Configuration();

    assertThat(config.get(ActuateOptions.DRY_RUN)).isTrue();
    assertThat(config.get(ActuateOptions.ADAPTER)).isEqualTo(Adapter.KUBERNETES);
    try (Actuator actuator = Actuators.factory(config).create()) {
      assertThat(actuator.name()).isEqualTo("kubernetes-dry-run");
    }
  }

  @Test
  void namesTheOptionThatAnAdapterMisses() {
    assertThatThrownBy(() -> Actuators.factory(of(Adapter.FLINK_REST)))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("sustain.actuate.flink");
    assertThatThrownBy(() -> Actuators.factory(of(Adapter.PATCH_FILE)))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("sustain.actuate.manifests");
  }

  @Test
  void doesNotRepeatCredentialsInAnAddress() {
    Configuration config =
        of(Adapter.FLINK_REST).set(ActuateOptions.FLINK, List.of("eu1=http://u:p@jm:8081"));

    assertThatThrownBy(() -> Actuators.factory(config))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("sustain.actuate.header.Authorization")
        .hasMessageNotContaining("u:p");
  }

  private static Configuration of(Adapter adapter) {
    return new Configuration().set(ActuateOptions.ADAPTER, adapter);
  }

  private static Configuration complete(Adapter adapter) {
    return of(adapter)
        .set(ActuateOptions.FLINK, List.of("eu1=http://jm:8081"))
        .set(ActuateOptions.MANIFESTS, "manifests")
        .set(ActuateOptions.PROPOSALS, "proposals");
  }
}
