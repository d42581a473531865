/** Looks at the FlinkDeployments of a namespace and at their pods, with fabric8's client. */
package io.flinksustain.monitor.observe.kubernetes;
