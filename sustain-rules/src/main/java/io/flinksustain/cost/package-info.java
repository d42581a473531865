/** What machines cost, by prices that someone wrote down with their date and source. */
package io.flinksustain.cost;
