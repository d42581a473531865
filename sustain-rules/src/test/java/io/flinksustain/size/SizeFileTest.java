package io.flinksustain.size;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.yaml.YamlError;
import io.flinksustain.yaml.YamlText;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SizeFileTest {
  @Test
  void readsValuesUnderTheNamesOfTheOptions() {
    YamlText yaml =
        new YamlText("job.yaml", "rate: 1,000,000 msg/s\nmessage-size: 2 kB\nfree-link: 40 %\n");

    assertThat(SizeFile.read(yaml))
        .isEqualTo(
            Map.of(SizeOption.RATE, 1e6, SizeOption.MESSAGE_SIZE, 2e3, SizeOption.FREE_LINK, 0.4));
    assertThat(yaml.errors()).isEmpty();
  }

  @Test
  void notesEverythingThatIsWrongWithItsPlace() {
    YamlText yaml = new YamlText("job.yaml", "rate: fast\nmachine: 5\nlink: 10\n");

    assertThat(SizeFile.read(yaml)).isEmpty();

    assertThat(yaml.errors().stream().map(YamlError::toString))
        .containsExactlyInAnyOrder(
            "job.yaml:1:7: 'rate' cannot be 'fast' (from 0.001 to 1,000,000,000, such as"
                + " 1,000,000 msg/s)",
            "job.yaml:2:1: there is no field 'machine' here (did you mean 'machines'?)",
            "job.yaml:3:7: 'link' cannot be '10' (from 1 Mbit/s to 10,000 Gbit/s, such as"
                + " 10 Gbit/s)");
  }

  @Test
  void refusesWhatIsNoMapping() {
    YamlText yaml = new YamlText("job.yaml", "- rate\n");

    assertThat(SizeFile.read(yaml)).isEmpty();
    assertThat(yaml.errors()).hasSize(1);
  }
}
