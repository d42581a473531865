package io.flinksustain.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.classify.Evidence;
import io.flinksustain.report.JobRef;
import io.flinksustain.steer.ChangeEvent;
import io.flinksustain.steer.ChangeState;
import io.flinksustain.steer.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeEventJsonTest {
  @Test
  void anEntryWithAVerdictHasItsNumbers() {
    List<Evidence> numbers =
        List.of(new Evidence("after.lag", 12.5, "s"), new Evidence("x", Double.NaN, "s"));

    assertThat(written(Verdict.FAIL, numbers))
        .isEqualTo(
            ("{'v':1,'kind':'change','ts':1767225600123,'cluster':'eu1','namespace':'payments',"
                    + "'deployment':'fraud','job_id':'a1','job_name':'Fraud',"
                    + "'time':'2026-01-01T00:00:00.123Z','change':'9f86','cause':'slow-sink',"
                    + "'knob':'parallelism','subject':'','from':'4','to':'5',"
                    + "'state':'rolling_back','verdict':'fail','reason':'Worse.','numbers':["
                    + "{'feature':'after.lag','value':12.5,'unit':'s'},"
                    + "{'feature':'x','value':null,'unit':'s'}]}")
                .replace('\'', '"'));
  }

  @Test
  void anEntryWithoutAVerdictHasANull() {
    assertThat(written(null, List.of())).contains("\"verdict\":null").endsWith("\"numbers\":[]}");
  }

  @Test
  void whatWasWrittenIsReadAsItWas() {
    ChangeEvent withVerdict =
        event(Verdict.PASS, List.of(new Evidence("x", Double.NaN, "s"), new Evidence("y", 1, "s")));
    ChangeEvent without = event(null, List.of());

    assertThat(ChangeEventJson.read(ChangeEventJson.write(withVerdict))).isEqualTo(withVerdict);
    assertThat(ChangeEventJson.read(ChangeEventJson.write(without))).isEqualTo(without);
  }

  @Test
  void aRecordOfAnotherKindIsRefused() {
    String fact = written(null, List.of()).replace("\"kind\":\"change\"", "\"kind\":\"fact\"");

    assertThatThrownBy(() -> ChangeEventJson.read(fact.getBytes(UTF_8)))
        .isInstanceOf(WireException.class)
        .hasMessageContaining("kind");
  }

  private static String written(Verdict verdict, List<Evidence> numbers) {
    return new String(ChangeEventJson.write(event(verdict, numbers)), UTF_8);
  }

  private static ChangeEvent event(Verdict verdict, List<Evidence> numbers) {
    return new ChangeEvent(
        "9f86",
        new JobRef("eu1", "payments", "fraud", "a1", "Fraud"),
        "slow-sink",
        "parallelism",
        "",
        "4",
        "5",
        ChangeState.ROLLING_BACK,
        1767225600123L,
        verdict,
        "Worse.",
        numbers);
  }
}
