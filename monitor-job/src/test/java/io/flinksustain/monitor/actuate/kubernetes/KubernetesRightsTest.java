package io.flinksustain.monitor.actuate.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.change.Command;
import io.flinksustain.monitor.actuate.Actuator;
import io.flinksustain.monitor.actuate.Commands;
import io.flinksustain.monitor.actuate.Stage;
import io.flinksustain.monitor.actuate.Step;
import io.flinksustain.monitor.k8s.Asked;
import io.flinksustain.monitor.k8s.Installation;
import io.flinksustain.monitor.k8s.Right;
import io.flinksustain.monitor.testing.ApiServer;
import io.flinksustain.monitor.testing.FakeOperator;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the actuator asks of an API server is what its Role grants, no less and no more. */
@Timeout(60)
class KubernetesRightsTest {
  private final Command command =
      Commands.apply("c1", Commands.JOB, Commands.parallelism("4", "6"));
  private final Set<Right> rights = new TreeSet<>();
  private ApiServer server;
  private FakeOperator operator;
  private Asked asked;

  @BeforeEach
  void start() throws InterruptedException {
    server = ApiServer.mocked();
    operator = server.deploy(Commands.JOB);
    asked = new Asked(server.mock());
    asked.forget();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"OVERLAY_ACT", "CHART_ACT"})
  void areWhatTheRoleGrants(Installation installation) throws Exception {
    carryOut(command);
    carryOut(Commands.rollBack(command));

    assertThat(rights)
        .isEqualTo(Right.granted(installation.render(), "sustain-actuator", "payments"));
  }

  @Test
  void areReadingAloneInADryRun() throws Exception {
    look(new KubernetesActuator(server.client(), Set.of(), true), Stage.FRESH, command);

    assertThat(rights).isNotEmpty().allMatch(Right::reads);
  }

  /** The one class through which all requests go, as LayeringTest says. */
  @Test
  void areAskedForInTheThreeWaysThatAreTriedHere() {
    assertThat(Arrays.stream(Deployments.class.getDeclaredMethods()))
        .filteredOn(method -> !Modifier.isPrivate(method.getModifiers()))
        .filteredOn(method -> !Modifier.isStatic(method.getModifiers()))
        .extracting(Method::getName)
        .containsExactlyInAnyOrder(
            "get", "patch", "create", "client", "equals", "hashCode", "toString");
  }

  private void carryOut(Command what) throws InterruptedException {
    Actuator actuator = new KubernetesActuator(server.client(), Set.of(), false);
    Stage stage = Stage.FRESH;
    Step step;
    do {
      step = look(actuator, stage, what);
      stage = Stage.BEGUN;
      operator.reconcile();
      asked.forget();
    } while (step.next() != Step.Next.END);
    assertThat(step.result().isInEffect()).as(step.reason()).isTrue();
  }

  private Step look(Actuator actuator, Stage stage, Command what) throws InterruptedException {
    Step step = actuator.look(what, stage);
    rights.addAll(asked.rights());
    return step;
  }
}
