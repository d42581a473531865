package io.flinksustain.monitor.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.flinksustain.classify.Evidence;
import io.flinksustain.report.JobRef;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.ChangeState;
import io.flinksustain.steer.Control;
import io.flinksustain.steer.Scope;
import io.flinksustain.steer.Verdict;
import io.flinksustain.wire.ChangeEventJson;
import io.flinksustain.wire.ControlJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Orders and entries of the log of changes keep to the schemas in the reference. */
class SteerSchemasTest {
  private static final Path SCHEMAS = Path.of("../docs/reference/schemas");
  private static final Control.By ANN = new Control.By("ann", 5);
  private static final Scope JOB = Scope.ofJob("eu1/payments", "eu1/payments/fraud");

  @Test
  void everyOrderKeepsToItsSchema() throws IOException {
    for (Control order :
        List.of(
            new Control.Approve(ANN, JOB, "9f86"),
            new Control.Reject(ANN, JOB, "9f86"),
            new Control.Snooze(ANN, JOB, 6),
            new Control.Pause(ANN, JOB),
            new Control.Resume(ANN, JOB),
            new Control.StopAll(ANN, Scope.EVERYTHING),
            new Control.RevertAll(ANN, JOB))) {
      assertThat(problems("control", ControlJson.write(order))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(ChangeState.class)
  void everyEntryKeepsToItsSchema(ChangeState state) throws IOException {
    for (Verdict verdict : Verdict.values()) {
      assertThat(problems("changes", ChangeEventJson.write(event(state, verdict)))).isEmpty();
    }
    assertThat(problems("changes", ChangeEventJson.write(event(state, null)))).isEmpty();
  }

  private static ChangeEvent event(ChangeState state, Verdict verdict) {
    return new ChangeEvent(
        "9f86",
        new JobRef("eu1", "payments", "fraud", "a1", "Fraud"),
        "slow-sink",
        "parallelism",
        "v",
        "4",
        "5",
        state,
        5,
        verdict,
        "because",
        List.of(new Evidence("before.lag", Double.NaN, "s")));
  }

  private static Set<ValidationMessage> problems(String schema, byte[] record) throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Files.readString(SCHEMAS.resolve(schema + ".json")))
        .validate(new ObjectMapper().readTree(record));
  }
}
