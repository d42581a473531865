/** What the observer and the actuator share of fabric8's client of the Kubernetes API. */
package io.flinksustain.monitor.kubernetes;
