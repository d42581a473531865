/**
 * What a FlinkDeployment says and how it is changed, as pure functions of its JSON: nothing here
 * talks to anybody.
 */
package io.flinksustain.monitor.actuate.deployment;
