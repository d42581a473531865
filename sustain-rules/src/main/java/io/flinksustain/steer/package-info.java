/**
 * The life of a change: who may begin, how it is watched, and how it is taken back.
 *
 * <p>Steering is told what may be done by {@link io.flinksustain.policy}, and asks the gates there
 * before it begins anything: those that {@code sustain policy explain} asks, too. Modes, knobs,
 * amounts and hard limits are words of that package, which knows nothing of this one; what is here
 * is about changes, the lanes that they are in, and what was seen of their jobs.
 */
package io.flinksustain.steer;
