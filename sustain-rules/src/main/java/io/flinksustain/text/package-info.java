/** What people write and read: names that may be mistyped, amounts with their units. */
package io.flinksustain.text;
