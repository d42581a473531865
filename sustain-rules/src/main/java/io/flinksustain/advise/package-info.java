/** What to do about a diagnosis: at most one recommendation for a job at a time. */
package io.flinksustain.advise;
