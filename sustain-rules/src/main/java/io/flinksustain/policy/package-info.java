/**
 * Policy: what Sustain may do to a job, when, how often and how far.
 *
 * <p>A {@link io.flinksustain.policy.PolicyBook} is read whole from files, or refused whole. It
 * lays a lane over the defaults over what is built in, and the annotations of a job over all three;
 * the {@link io.flinksustain.policy.Policy} that comes out knows of each value where it is from.
 * Without a file everything is advice.
 */
package io.flinksustain.policy;
