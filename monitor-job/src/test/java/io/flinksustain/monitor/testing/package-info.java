/** Real things to test against, used by the tests of this module and by the lab. */
package io.flinksustain.monitor.testing;
