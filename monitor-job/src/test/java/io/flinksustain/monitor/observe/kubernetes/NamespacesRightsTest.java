package io.flinksustain.monitor.observe.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.flinksustain.monitor.actuate.deployment.Manifests;
import io.flinksustain.monitor.k8s.Asked;
import io.flinksustain.monitor.k8s.Installation;
import io.flinksustain.monitor.k8s.Right;
import io.flinksustain.monitor.testing.ApiServer;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the observer asks of an API server is what its Role grants, no less and no more. */
@Timeout(60)
class NamespacesRightsTest {
  @ParameterizedTest
  @EnumSource(names = {"OVERLAY_ADVISE", "CHART_ADVISE", "OVERLAY_ACT", "CHART_ACT"})
  void areWhatTheRoleGrants(Installation installation) throws Exception {
    try (ApiServer server = ApiServer.mocked();
        Namespaces namespaces = new Namespaces(server.client())) {
      server.put(Manifests.SESSION);
      Asked asked = new Asked(server.mock());
      asked.forget();

      namespaces.look("payments").get();

      assertThat(asked.rights())
          .isEqualTo(Right.granted(installation.render(), "sustain", "payments"));
    }
  }
}
