package io.flinksustain.monitor.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Tests that ask a real API server, and are skipped where none is given. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfEnvironmentVariable(
    named = ApiServer.KUBECONFIG,
    matches = ".+",
    disabledReason = "no API server is given: " + ApiServer.KUBECONFIG + " names no kubeconfig")
public @interface OnGivenApiServer {}
