package io.flinksustain.monitor.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.monitor.observe.Target.Kind;
import io.flinksustain.report.JobRef;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

class ObserveStateTest {
  private static final Target TARGET = new Target(Kind.PROMETHEUS, "http://h:9249/metrics", "eu1");
  private static final ClusterView VIEW =
      new ClusterView(
          "eu1",
          List.of(new JobRef("eu1", "ns", "fraud", Samples.JOB, "Fraud")),
          List.of("tm-1"),
          List.of(TARGET),
          Map.of("tm-1", "no endpoint"));

  @Test
  void writesAndReadsTargets() throws IOException {
    TargetSerializer serializer = new TargetSerializer();

    assertThat(serializer.deserialize(1, serializer.serialize(TARGET))).isEqualTo(TARGET);
  }

  @Test
  void writesAndReadsViews() throws IOException {
    ViewsSerializer serializer = new ViewsSerializer();

    assertThat(serializer.deserialize(1, serializer.serialize(List.of(VIEW))))
        .containsExactly(VIEW);
  }

  @Test
  void refusesStateOfAnotherVersionAndSaysWhoWroteIt() {
    assertThatThrownBy(() -> new ViewsSerializer().deserialize(2, new byte[0]))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("version 2")
        .hasMessageContaining("a newer release");
    assertThatThrownBy(() -> new TargetSerializer().deserialize(0, new byte[0]))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("version 0")
        .hasMessageContaining("an older release");
  }

  @Test
  void startsFromTheRestoredViewWithTheTargetsOfToday() throws Exception {
    ObserveSource source =
        ObserveSource.of(Settings.fast(List.of("eu1=http://jm:8081/", "eu2=http://b"), List.of()));
    ClusterView removed = ClusterView.of("old", List.of());

    List<ClusterView> state =
        source
            .restoreEnumerator(new FakeEnumeratorContext(1), List.of(VIEW, removed))
            .snapshotState(1);

    Target rest = new Target(Kind.FLINK_REST, "http://jm:8081", "eu1");
    assertThat(state).extracting(ClusterView::cluster).containsExactly("eu1", "eu2");
    assertThat(state.get(0)).isEqualTo(VIEW.withTargets(List.of(rest)));
  }

  @Test
  void travelsToTheCluster() throws Exception {
    ObserveSource source = ObserveSource.of(Settings.fast(List.of("eu1=http://jm"), List.of()));

    assertThat(InstantiationUtil.clone(source).getBoundedness()).isNotNull();
    assertThat(InstantiationUtil.clone(VIEW)).isEqualTo(VIEW);
  }
}
