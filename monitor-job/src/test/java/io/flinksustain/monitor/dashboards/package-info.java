/** The dashboards of k8s: from their sources to Grafana's JSON, and what checks them. */
package io.flinksustain.monitor.dashboards;
