/** Rules as data: how they are read, checked and kept. */
package io.flinksustain.classify.rule;
