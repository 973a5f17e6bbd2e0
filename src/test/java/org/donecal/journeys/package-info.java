/**
 * What people do with DoneCal from end to end, told through the test client.
 *
 * <p>Refuses to know any class of the house.
 */
@NullMarked
package org.donecal.journeys;

import org.jspecify.annotations.NullMarked;
