/** What passes between deciding and applying: commands and their outcomes. */
package io.flinksustain.change;
