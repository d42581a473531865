package io.flinksustain.flink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrongKeysTest {
  private final KnownKeys keys = KnownKeys.bundled();

  @Test
  void areReadByNobodyAndHaveSuccessorsThatAre() {
    assertThat(KeyFiles.wrong(KnownKeys.WRONG_KEYS))
        .hasSizeGreaterThan(50)
        .allSatisfy(
            wrong -> {
              assertThat(keys.findAny(wrong.key())).isEmpty();
              assertThat(wrong.successors())
                  .map(successor -> successor.split("=", 2)[0])
                  .allMatch(keys::isRead);
            });
  }
}
