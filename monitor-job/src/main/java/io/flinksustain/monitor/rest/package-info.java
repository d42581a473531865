/** Flink's REST API as a client sees it: requests, and answers that more than one stage reads. */
package io.flinksustain.monitor.rest;
