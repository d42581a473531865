/**
 * Carries commands out: one port, {@link io.flinksustain.monitor.actuate.Actuator}, its adapters in
 * packages of their own, and the function that leads each command to its end.
 */
package io.flinksustain.monitor.actuate;
