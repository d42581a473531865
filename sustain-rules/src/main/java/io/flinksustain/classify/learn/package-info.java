/** What is learnt of a job over many windows: small models that rules refer to as features. */
package io.flinksustain.classify.learn;
