/**
 * From words about a job to what an Alertmanager is told: what fires, what is over, and when either
 * is said again.
 */
package io.flinksustain.alert;
