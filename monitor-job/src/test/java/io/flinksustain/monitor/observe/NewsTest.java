package io.flinksustain.monitor.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class NewsTest {
  private final News news = new News(Duration.ofMinutes(10), Duration.ofMinutes(1));

  @Test
  void saysAGrownHistoryOnlyOnceInItsInterval() {
    assertThat(news.isNews("job", "config", "1", 0)).isTrue();
    assertThat(news.isNews("job", "config", "2", 59_999)).isFalse();
    assertThat(news.isNews("job", "config", "2", 60_000)).isTrue();
    assertThat(news.isNews("job", "config", "3", 119_999)).isFalse();
  }

  @Test
  void saysAChangeAtOnceWithWhateverHistory() {
    news.isNews("job", "config", "1", 0);

    assertThat(news.isNews("job", "other", "1", 1)).isTrue();
    assertThat(news.isNews("job", "other", "2", 60_000)).isFalse();
  }

  @Test
  void saysTheSameAgainWhenItIsOld() {
    news.isNews("job", "config", "1", 0);

    assertThat(news.isNews("job", "config", "1", 599_999)).isFalse();
    assertThat(news.isNews("job", "config", "1", 600_000)).isTrue();
  }
}
