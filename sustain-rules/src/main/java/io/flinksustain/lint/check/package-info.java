/** The checks of lint, one class each, and the order in which they look. */
package io.flinksustain.lint.check;
