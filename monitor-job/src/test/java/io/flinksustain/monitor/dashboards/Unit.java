package io.flinksustain.monitor.dashboards;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;

/** Units of values, by the words of sources: {@code per second} is {@link #PER_SECOND}. */
enum Unit {
  COUNT("short"),
  SHARE("percentunit"),
  TIMES("none"),
  MILLISECONDS("ms"),
  NANOSECONDS("ns"),
  SECONDS("s"),
  BYTES("bytes"),
  PER_SECOND("cps"),
  /** In the currency of the price file, which Prometheus does not know. */
  MONEY("locale");

  private final String grafana;

  Unit(String grafana) {
    this.grafana = grafana;
  }

  @JsonCreator
  static Unit of(String words) {
    return valueOf(words.replace(' ', '_').toUpperCase(Locale.ROOT));
  }

  /** Its id in Grafana. */
  String grafana() {
    return grafana;
  }
}
