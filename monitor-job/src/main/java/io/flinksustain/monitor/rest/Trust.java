package io.flinksustain.monitor.rest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Makes TLS trust the certificates of one file, and no others. */
public final class Trust {
  private Trust() {}

  /**
   * Trust in the certificates of a file.
   *
   * @param pem one or more certificates of authorities, as PEM
   * @throws IOException when they cannot be read
   */
  public static SSLContext in(Path pem) throws IOException {
    try (InputStream in = Files.newInputStream(pem)) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("trusted-" + store.size(), each);
      }
      return context(store);
    } catch (GeneralSecurityException e) {
      throw new IOException("no certificates as PEM in " + pem + ": " + e.getMessage(), e);
    }
  }

  private static SSLContext context(KeyStore store) throws GeneralSecurityException {
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
