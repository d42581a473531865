/** Changes FlinkDeployments through the API server, with fabric8's client. */
package io.flinksustain.monitor.actuate.kubernetes;
