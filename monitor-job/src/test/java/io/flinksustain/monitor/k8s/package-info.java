/** What is in the folder k8s, rendered, and checked against schemas and against the code. */
package io.flinksustain.monitor.k8s;
