/** Help for people who mistype. */
package io.flinksustain.text;
