package io.flinksustain.monitor.alert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.flinksustain.monitor.rest.Http;
import io.flinksustain.monitor.rest.Trust;
import io.flinksustain.monitor.testing.FakeServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertmanagerTest {
  private static final String PATH = "/api/v2/alerts";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Credentials NONE = new Credentials("", "", "");

  private final List<String> said = new CopyOnWriteArrayList<>();

  @TempDir Path directory;

  @Test
  void saysWhoItIsByATokenThatMayChange() throws Exception {
    Path token = Files.writeString(directory.resolve("token"), "first\n");
    try (FakeServer server = new FakeServer()) {
      listen(server);
      Alertmanager receiver =
          new Alertmanager(
              server.url(), new Http(PATIENCE, 1_000), new Credentials("", "", token.toString()));

      receiver.post(List.of(Postings.of("a", 1)));
      Files.writeString(token, "second");
      receiver.post(List.of(Postings.of("a", 1)));
    }

    assertThat(said).containsExactly("Bearer first", "Bearer second");
  }

  @Test
  void saysWhoItIsByNameAndPassword() throws Exception {
    Path password = Files.writeString(directory.resolve("password"), "s3cret\n");
    try (FakeServer server = new FakeServer()) {
      listen(server);
      new Alertmanager(
              server.url(),
              new Http(PATIENCE, 1_000),
              new Credentials("sustain", password.toString(), ""))
          .post(List.of(Postings.of("a", 1)));
    }

    String expected = Base64.getEncoder().encodeToString("sustain:s3cret".getBytes(UTF_8));
    assertThat(said).containsExactly("Basic " + expected);
  }

  @Test
  void namesTheFileThatCannotBeReadAndAsksNobody() throws Exception {
    try (FakeServer server = new FakeServer()) {
      listen(server);
      Alertmanager receiver =
          new Alertmanager(
              server.url(), new Http(PATIENCE, 1_000), new Credentials("", "", "no/such/file"));

      assertThatThrownBy(() -> receiver.post(List.of(Postings.of("a", 1))))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("no/such/file");
    }
    assertThat(said).isEmpty();
  }

  @Test
  void trustsTheAuthorityOfTheFileAndNoOther() throws Exception {
    Path keys = directory.resolve("keys.p12");
    Path certificate = directory.resolve("ca.pem");
    keytool("-genkeypair", "-keyalg", "EC", "-ext", "san=ip:127.0.0.1", "-dname", "CN=here", keys);
    keytool("-exportcert", "-rfc", "-file", certificate.toString(), keys);
    HttpsServer server = https(keys);
    try {
      String url = "https://127.0.0.1:" + server.getAddress().getPort();
      Http trusting = new Http(PATIENCE, 1_000, Optional.of(Trust.in(certificate)));

      new Alertmanager(url, trusting, NONE).post(List.of(Postings.of("a", 1)));

      assertThat(said).hasSize(1);
      assertThatThrownBy(
              () ->
                  new Alertmanager(url, new Http(PATIENCE, 1_000), NONE)
                      .post(List.of(Postings.of("a", 1))))
          .isInstanceOf(IOException.class);
      assertThat(said).hasSize(1);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void saysWhichFileHoldsNoCertificates() throws Exception {
    Path text = Files.writeString(directory.resolve("ca.pem"), "no certificate");

    assertThatThrownBy(() -> Trust.in(text))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("ca.pem");
  }

  private void listen(FakeServer server) {
    server.on(
        PATH,
        request -> {
          said.add(String.valueOf(request.getRequestHeaders().getFirst("Authorization")));
          request.sendResponseHeaders(200, -1);
        });
  }

  private HttpsServer https(Path keys) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, "changeit".toCharArray());
    }
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, "changeit".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext(
        PATH,
        request -> {
          said.add("over TLS");
          request.sendResponseHeaders(200, -1);
          request.close();
        });
    server.start();
    return server;
  }

  /** The last argument is the key store. */
  private static void keytool(Object... arguments) throws Exception {
    Path program = Path.of(System.getProperty("java.home"), "bin", "keytool");
    List<String> command = new ArrayList<>(List.of(program.toString()));
    for (int i = 0; i < arguments.length - 1; i++) {
      command.add(String.valueOf(arguments[i]));
    }
    String keys = String.valueOf(arguments[arguments.length - 1]);
    command.addAll(List.of("-alias", "a", "-storepass", "changeit", "-keystore", keys));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }
}
