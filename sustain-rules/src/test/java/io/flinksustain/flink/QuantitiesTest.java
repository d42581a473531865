package io.flinksustain.flink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuantitiesTest {
  @Test
  void readsMemoryAsFlinkAndAsKubernetesDo() {
    assertThat(Quantities.flinkMemory("2048m")).hasValue(2L << 30);
    assertThat(Quantities.kubernetesMemory("2048m")).hasValue(2L);
    assertThat(Quantities.kubernetesMemory("2Gi")).hasValue(2L << 30);
    assertThat(Quantities.kubernetesMemory("1.5Gi")).hasValue(3L << 29);
    assertThat(Quantities.kubernetesMemory("2G")).hasValue(2_000_000_000L);
  }

  @Test
  void readsTheOperatorsMemoryInBothForms() {
    assertThat(Quantities.operatorMemory("2048m")).hasValue(2L << 30);
    assertThat(Quantities.operatorMemory("2Gi")).hasValue(2L << 30);
  }

  @Test
  void readsCores() {
    assertThat(Quantities.cpu("500m")).hasValue(0.5);
    assertThat(Quantities.cpu("2")).hasValue(2.0);
  }

  @Test
  void takesNoOtherText() {
    assertThat(Quantities.flinkMemory("2Gi")).isEmpty();
    assertThat(Quantities.flinkMemory("1.5g")).isEmpty();
    assertThat(Quantities.kubernetesMemory("${MEMORY}")).isEmpty();
    assertThat(Quantities.kubernetesMemory("")).isEmpty();
    assertThat(Quantities.flinkMemory("999999999999999999t")).isEmpty();
  }
}
