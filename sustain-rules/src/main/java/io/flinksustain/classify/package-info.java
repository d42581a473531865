/** Rules as data, the symptoms they find, and the one diagnosis that explains them. */
package io.flinksustain.classify;
