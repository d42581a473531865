package io.flinksustain.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.signal.Scope;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class InternerTest {
  @Test
  void givesEqualShapesTheSameObject() {
    TableShape first = shape("v", 2);

    assertThat(Interner.SHAPES.get(first)).isEqualTo(first);
    assertThat(Interner.SHAPES.get(shape("v", 2))).isSameAs(Interner.SHAPES.get(first));
    assertThat(Interner.SHAPES.get(shape("w", 2))).isNotEqualTo(first);
  }

  @Test
  void holdsNoMoreThanItMay() {
    Interner<TableShape> cache = new Interner<>(1024, 10, TableShape::rows);
    TableShape first = cache.get(shape("v", 8));
    assertThat(cache.get(shape("v", 8))).isSameAs(first);

    cache.get(shape("w", 8));

    assertThat(cache.get(shape("v", 8))).isNotSameAs(first).isEqualTo(first);
  }

  @Test
  void doesNotHoldWhatIsTooLarge() {
    Interner<TableShape> cache = new Interner<>(1024, 10, TableShape::rows);
    TableShape large = shape("v", 11);

    assertThat(cache.get(large)).isSameAs(large);
    assertThat(cache.get(shape("v", 11))).isNotSameAs(large);
  }

  @Test
  void countsTheTextsOfShapesAndJobs() {
    String hostile = "x".repeat(1 << 20);

    assertThat(shape(hostile, 1).heapBytes()).isGreaterThan(1 << 20);
    assertThat(new JobRef("c", "n", "d", "i", hostile).heapBytes()).isGreaterThan(1 << 20);
    assertThat(shape("v", 10).heapBytes()).as("one text for ten rows").isLessThan(400);
  }

  @Test
  void givesEqualIdsTheSameObject() {
    String first = Interner.IDS.get(copy("tm-1"));

    assertThat(Interner.IDS.get(copy("tm-1"))).isSameAs(first);
  }

  private static String copy(String text) {
    return String.valueOf(text.toCharArray());
  }

  private static TableShape shape(String vertex, int rows) {
    String[] vertices = new String[rows];
    Arrays.fill(vertices, vertex);
    return new TableShape(Scope.TASK, false, new int[] {1}, vertices, new int[rows], new int[rows]);
  }
}
