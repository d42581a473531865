package io.flinksustain.monitor.observe.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.flinksustain.fact.Resource;
import io.flinksustain.monitor.actuate.deployment.Manifests;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceReaderTest {
  private static final String FRAUD =
      """
      metadata:
        name: fraud
        generation: 4
        annotations:
          sustain.io/mode: approve
          kubectl.kubernetes.io/last-applied-configuration: "{}"
      spec:
        flinkVersion: v1_20
        image: registry/fraud:7
        flinkConfiguration:
          taskmanager.numberOfTaskSlots: 2
          s3.secret-key: hidden
          state.checkpoints.dir: s3://user:hidden@bucket/x
        job:
          parallelism: 4
          state: running
          upgradeMode: savepoint
          initialSavepointPath: s3://user:hidden@bucket/sp-1
      status:
        observedGeneration: 3
        lifecycleState: UPGRADING
        aFieldOfALaterOperator: {x: [1]}
      """;

  @Test
  void readsWhatItSays() {
    assertThat(read(FRAUD))
        .isEqualTo(
            new Resource(
                "",
                Map.of("sustain.io/mode", "approve"),
                4,
                3,
                "UPGRADING",
                "v1_20",
                "registry/fraud:7",
                4,
                "running",
                "savepoint",
                "s3://***@bucket/sp-1",
                false,
                Map.of(
                    "taskmanager.numberOfTaskSlots", "2",
                    "state.checkpoints.dir", "s3://***@bucket/x")));
  }

  @Test
  void takesWhatIsNotThereForEmpty() {
    assertThat(read("spec: {job: {}}"))
        .isEqualTo(new Resource("", Map.of(), 0, 0, "", "", "", 0, "", "", "", false, Map.of()));
    assertThat(read("metadata: {annotations: null}\nspec: {job: {parallelism: null}}").wasRead())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "job.autoscaler.enabled: true | true",
        "job.autoscaler.enabled: 'true' | true",
        "kubernetes.operator.job.autoscaler.enabled: true | true",
        "job: {autoscaler: {enabled: true}} | true",
        "job.autoscaler.enabled: false | false",
        "a: b | false"
      })
  void findsTheAutoscalerUnderAllOfItsNames(String configuration, boolean autoscaled) {
    String spec = "spec: {job: {}, flinkConfiguration: {%s}}".formatted(configuration);

    assertThat(read(spec).autoscaled()).isEqualTo(autoscaled);
  }

  @Test
  void anAutoscalerThatOnlyLooksDoesNotScale() {
    String keys = "job.autoscaler.enabled: true, job.autoscaler.scaling.enabled: false";

    assertThat(read("spec: {job: {}, flinkConfiguration: {%s}}".formatted(keys)).autoscaled())
        .isFalse();
  }

  @Test
  void tellsAJobFromASession() {
    assertThat(new ResourceReader(Manifests.tree(FRAUD)).isApplication()).isTrue();
    assertThat(new ResourceReader(Manifests.tree("spec: {job: null}")).isApplication()).isFalse();
    assertThat(new ResourceReader(Manifests.tree("spec: {}")).isApplication()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "metadata: {} | it has no spec",
        "spec: text | 'spec' is not an object",
        "spec: {job: [1]} | 'job' is not an object",
        "spec: {job: {parallelism: four}} | 'parallelism' is not a number",
        "'{spec: {job: {}}, metadata: {annotations: [a]}}' | 'annotations' is not an object"
      })
  void saysWhatCannotBeMadeSenseOf(String manifest, String words) {
    assertThatThrownBy(() -> read(manifest))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining(words);
  }

  private static Resource read(String manifest) {
    return new ResourceReader(Manifests.tree(manifest)).resource();
  }
}
