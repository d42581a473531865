/**
 * How much of everything a job needs, from what was measured: small estimators, each with bounds,
 * with what its number is worth, and with what it would need to know to say more. What is not known
 * is not made up.
 */
package io.flinksustain.capacity;
