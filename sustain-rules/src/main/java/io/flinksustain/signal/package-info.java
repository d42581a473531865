/**
 * The closed catalogue of signals: what can be measured, in which unit, and how sources name it.
 */
package io.flinksustain.signal;
