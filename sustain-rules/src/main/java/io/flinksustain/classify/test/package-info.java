/** Tests of rules as data: series in shorthand, expected symptoms, and cases that stay silent. */
package io.flinksustain.classify.test;
