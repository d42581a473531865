/** What a rule can ask about a window: the closed list of features and how each is computed. */
package io.flinksustain.classify.feature;
