package io.flinksustain.monitor.actuate.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.mockwebserver.http.RecordedRequest;
import io.flinksustain.change.Command;
import io.flinksustain.monitor.actuate.Actuator;
import io.flinksustain.monitor.actuate.Commands;
import io.flinksustain.monitor.actuate.Stage;
import io.flinksustain.monitor.actuate.Step;
import io.flinksustain.monitor.k8s.Installation;
import io.flinksustain.monitor.k8s.Right;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the actuator asks of an API server is what its Role grants, no less and no more. */
@Timeout(60)
class KubernetesRightsTest {
  private static final Pattern PATH =
      Pattern.compile(
          "/(?:api|apis/(?<group>[^/]+))/[^/]+/namespaces/(?<namespace>[^/]+)"
              + "/(?<resource>[^/?]+)(?<name>/[^?]+)?(?<query>\\?.*)?");

  private final Command command =
      Commands.apply("c1", Commands.JOB, Commands.parallelism("4", "6"));
  private final Set<Right> asked = new TreeSet<>();
  private ApiServer server;
  private FakeOperator operator;

  @BeforeEach
  void start() throws InterruptedException {
    server = ApiServer.mocked();
    operator = server.deploy(Commands.JOB);
    recorded();
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

    assertThat(asked).isEqualTo(inPayments(installation, "sustain-actuator"));
  }

  @Test
  void areReadingAloneInADryRun() throws Exception {
    look(new KubernetesActuator(server.client(), Set.of(), true), Stage.FRESH, command);

    assertThat(asked).isNotEmpty().allMatch(Right::reads);
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
      recorded();
    } while (step.next() != Step.Next.END);
    assertThat(step.result().isInEffect()).as(step.reason()).isTrue();
  }

  private Step look(Actuator actuator, Stage stage, Command what) throws InterruptedException {
    Step step = actuator.look(what, stage);
    asked.addAll(recorded());
    return step;
  }

  /** What was asked since it was called before; the operator in these tests asks as well. */
  private Set<Right> recorded() throws InterruptedException {
    Set<Right> rights = new TreeSet<>();
    RecordedRequest request = next();
    while (request != null) {
      Matcher path = PATH.matcher(request.getPath());
      if (path.matches()) {
        rights.add(right(request.getMethod(), path));
      }
      request = next();
    }
    return rights;
  }

  private RecordedRequest next() throws InterruptedException {
    return server.mock().takeRequest(0, TimeUnit.MILLISECONDS);
  }

  private static Right right(String method, Matcher path) {
    String group = path.group("group") == null ? "" : path.group("group");
    boolean named = path.group("name") != null;
    return new Right(
        path.group("namespace"), group, path.group("resource"), verb(method, named, path));
  }

  private static String verb(String method, boolean named, Matcher path) {
    boolean watch = String.valueOf(path.group("query")).contains("watch=true");
    return switch (method) {
      case "GET" -> watch ? "watch" : named ? "get" : "list";
      case "POST" -> "create";
      case "PATCH" -> "patch";
      case "PUT" -> "update";
      case "DELETE" -> named ? "delete" : "deletecollection";
      default -> throw new AssertionError("what right is " + method + "?");
    };
  }

  private static Set<Right> inPayments(Installation installation, String serviceAccount) {
    Set<Right> rights = Right.granted(installation.render(), serviceAccount);
    rights.removeIf(right -> !right.namespace().equals(Commands.JOB.namespace()));
    return rights;
  }
}
