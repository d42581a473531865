/** The step function: state and window in, state, symptoms and diagnosis out. */
package io.flinksustain.classify.engine;
