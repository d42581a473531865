/**
 * How reports, readings and facts look on the wire: JSON in, JSON out, raw values and raw names.
 */
package io.flinksustain.wire;
