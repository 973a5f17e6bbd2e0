/**
 * A visitor for tests: starts DoneCal as it is wired in earnest and speaks HTTP with it, cookies
 * and all.
 *
 * <p>Refuses to reach into the server: whatever a journey claims, it saw from outside.
 */
@NullMarked
package org.donecal.testclient;

import org.jspecify.annotations.NullMarked;
