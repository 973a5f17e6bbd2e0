/**
 * DoneCal as a person meets it: journeys in a headless Chromium, told in the words of the product,
 * and what no eye sees: accessibility, and the browser's own complaints.
 *
 * <p>Refuses to wait by the clock: every wait is for something to be seen. Where Chromium is not
 * installed the journeys are skipped, and say so.
 */
@NullMarked
package org.donecal.browser;

import org.jspecify.annotations.NullMarked;
