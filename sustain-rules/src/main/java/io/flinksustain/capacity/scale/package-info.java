/**
 * How throughput grows with parallelism.
 *
 * <p>Fits and quantiles are those of Apache Commons Math 3.6.1 (Apache-2.0, 2.2 MB, no dependencies
 * of its own; Flink brings the same version): least squares by a QR decomposition, and Student's
 * distribution. It has had no release since 2016, and these two parts need none; Hipparchus is the
 * fork that goes on, with the same classes under another package name.
 */
package io.flinksustain.capacity.scale;
