package io.flinksustain.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.alert.Posting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertmanagerJsonTest {
  private static final Map<String, String> LABELS = Map.of("alertname", "A");
  private static final Map<String, String> NOTES = Map.of("runbook_url", "r");

  @Test
  void writesTheFieldsOfTheApiWithTimesInUtc() {
    Posting posting = new Posting(LABELS, NOTES, 0, 60_000, "http://job", 5, 7);

    assertThat(AlertmanagerJson.write(List.of(posting)))
        .isEqualTo(
            "[{\"labels\":{\"alertname\":\"A\"},\"annotations\":{\"runbook_url\":\"r\"},"
                + "\"startsAt\":\"1970-01-01T00:00:00Z\",\"endsAt\":\"1970-01-01T00:01:00Z\","
                + "\"generatorURL\":\"http://job\"}]");
  }

  @Test
  void leavesOutAPageThatThereIsNone() {
    Posting posting = new Posting(LABELS, NOTES, 0, 0, "", 0, 0);

    assertThat(AlertmanagerJson.write(List.of(posting, posting))).doesNotContain("generatorURL");
  }
}
