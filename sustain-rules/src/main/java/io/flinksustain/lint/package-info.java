/**
 * Lint: what the text of a deployment alone shows. A file becomes {@link
 * io.flinksustain.lint.Spec}s, the checks look at each, and what they find says where, why and what
 * to write instead.
 */
package io.flinksustain.lint;
